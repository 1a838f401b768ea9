using SecurityPlatform.Model;

namespace SecurityPlatform.Tests.Model;

public sealed class KeyLayoutTests
{
    static readonly OrganizationId Organization = OrganizationId.Parse("o-a1b2c3d4e5");
    static readonly AccountId Security = AccountId.Parse("444455556666");
    static readonly AccountId Member = AccountId.Parse("777788889999");

    static KeyLayout Layout => LogSources.CloudTrail.Layout;

    [Fact]
    public void Takes_the_constants_for_no_partition() =>
        Assert.Equal(["region", "day"], new KeyLayout { Folder = "AWSLogs/{security}/GuardDuty/{region}/{day}/", File = "x" }.Placeholders);

    [Fact]
    public void Starts_before_the_first_placeholder() => Assert.Equal("AWSLogs/o-a1b2c3d4e5/", Layout.Prefix(Organization, Security).ToString());

    [Fact]
    public void Knows_the_folder_of_one_account() =>
        Assert.Equal("AWSLogs/o-a1b2c3d4e5/777788889999/CloudTrail/", Layout.PrefixOf(Member, Organization, Security).ToString());

    [Fact]
    public void Is_its_own_prefix_without_placeholders() =>
        Assert.Equal("lookup/444455556666/", new KeyLayout { Folder = "lookup/{security}/", File = "x" }.Prefix(Organization, Security).ToString());

    [Fact]
    public void Resolves_to_the_folder_of_a_partition() =>
        Assert.Equal(
            "AWSLogs/o-a1b2c3d4e5/777788889999/CloudTrail/us-east-1/2026/01/31/",
            Layout.Resolve(Organization, Security, new Dictionary<string, string> { ["account"] = "777788889999", ["region"] = "us-east-1", ["day"] = "2026/01/31" }).ToString());

    [Fact]
    public void Refuses_a_partition_without_a_value()
    {
        var error = Assert.Throws<ArgumentException>(() =>
            Layout.Resolve(Organization, Security, new Dictionary<string, string> { ["account"] = "777788889999", ["region"] = "us-east-1" }));

        Assert.Equal("AWSLogs/{organization}/{account}/CloudTrail/{region}/{day}/: expected a value for day, got nothing. Add it to the partition. (Parameter 'values')", error.Message);
    }
}
