using SecurityPlatform.Model;

namespace SecurityPlatform.Tests.Model;

public sealed class SampleOrganizationTests
{
    static Platform Parse(string stack) => PlatformConfig.Parse(stack, StackFiles.Config(stack));

    [Fact]
    public void Every_stack_file_of_the_repository_parses()
    {
        var files = Directory.GetFiles(StackFiles.Root, "Pulumi.*.yaml").Select(f => Path.GetFileName(f).Split('.')[1]).Order();

        Assert.Equal(StackFiles.Stacks.Order(), files);
        Assert.All(StackFiles.Stacks, stack => Assert.Equal(stack, Parse(stack).Stack));
    }

    [Fact]
    public void The_stack_files_agree_with_one_another() =>
        Assert.Empty(OrganizationCheck.Problems([.. StackFiles.Stacks.Select(Parse)]));

    [Fact]
    public void The_master_stack_records_the_sensitive_buckets_of_all_accounts() =>
        Assert.Equal(
            ["production example-customer-documents", "production example-payroll", "staging example-customer-documents-staging"],
            Parse("master").SensitiveBuckets.Select(b => $"{b.Account} {b.Name}"));

    [Fact]
    public void The_security_stack_knows_every_account() =>
        Assert.Equal(
            [
                ("master", "111122223333", AccountRole.Master, AccountEnvironment.Production),
                ("security", "444455556666", AccountRole.Security, AccountEnvironment.Production),
                ("production", "777788889999", AccountRole.Member, AccountEnvironment.Production),
                ("staging", "123456789012", AccountRole.Member, AccountEnvironment.Staging),
                ("data", "555555555555", AccountRole.Member, AccountEnvironment.Production),
            ],
            Parse("security").Accounts.Select(a => (a.Name, a.Id.ToString(), a.Role, a.Environment)));

    [Fact]
    public void A_member_stack_knows_itself_and_what_it_has()
    {
        var member = Parse("member");

        Assert.Equal([member.Self], member.Accounts);
        Assert.Equal([new("example.com", "Z0123456789ABCDEFGHIJ"), new("example.org", "Z9876543210ZYXWVUTSRQ")], member.Assets.PublicZones);
        Assert.Equal(["example-customer-documents", "example-payroll"], member.SensitiveBuckets.Select(b => b.Name.ToString()));
    }

    [Fact]
    public void No_stack_needs_more_than_ten_values()
    {
        // The account counts for two, its name and its id.
        var required = ConfigKeys.All.Count(k => k.Default is null) + 1 + 1; // and aws:region

        Assert.Equal(9, required);
        Assert.Equal(["accounts"], ConfigKeys.All.Where(k => k.Description.Contains("Required on", StringComparison.Ordinal)).Select(k => k.Name));
    }
}
