using SecurityPlatform.Model;

namespace SecurityPlatform.Tests.Model;

public sealed class OrganizationCheckTests
{
    static Platform Master => PlatformConfig.Parse("master", ConfigBuilder.Master.With("dataEventBuckets", """{"production":["example-documents"]}"""));

    static Platform Security => PlatformConfig.Parse("security", ConfigBuilder.Security);

    static Platform Member => PlatformConfig.Parse("member", ConfigBuilder.Member.With("sensitiveBuckets", """["example-documents"]"""));

    [Fact]
    public void Finds_nothing_where_all_agree() => Assert.Empty(OrganizationCheck.Problems([Master, Security, Member]));

    [Fact]
    public void Wants_exactly_one_master_and_one_security_stack() =>
        Assert.Equal(
            [
                "Pulumi.*.yaml: security-platform:role: expected one stack with role master, got Pulumi.master.yaml and Pulumi.other.yaml. Every organization has exactly one.",
                "Pulumi.*.yaml: security-platform:role: expected one stack with role security, got none. Every organization has exactly one.",
            ],
            OrganizationCheck.Problems([Master, Master with { Stack = "other" }, Member]));

    [Fact]
    public void Names_both_files_of_a_value_that_all_must_share()
    {
        var member = Member with
        {
            GovernedRegions = [Region.UsEast1],
            HomeRegion = Region.UsEast1,
            Organization = OrganizationId.Parse("o-0000000000"),
            MasterAccountId = AccountId.Parse("999999999999"),
            SecurityAccountId = AccountId.Parse("555555555555"),
            Retention = new(new Dictionary<string, int> { ["traffic"] = 365 }),
            DeployRole = "Deploy",
            BreakGlassRole = "Emergency",
        };

        Assert.Equal(
            [
                "Pulumi.member.yaml: security-platform:organizationId: expected o-a1b2c3d4e5 as in Pulumi.security.yaml, got o-0000000000. Make the two files agree.",
                "Pulumi.member.yaml: security-platform:homeRegion: expected ap-northeast-1 as in Pulumi.security.yaml, got us-east-1. Make the two files agree.",
                "Pulumi.member.yaml: security-platform:governedRegions: expected ap-northeast-1, us-east-1, us-west-2 as in Pulumi.security.yaml, got us-east-1. Make the two files agree.",
                "Pulumi.member.yaml: security-platform:masterAccountId: expected 111122223333 as in Pulumi.security.yaml, got 999999999999. Make the two files agree.",
                "Pulumi.member.yaml: security-platform:securityAccountId: expected 444455556666 as in Pulumi.security.yaml, got 555555555555. Make the two files agree.",
                "Pulumi.member.yaml: security-platform:deployRole: expected PlatformDeploy as in Pulumi.security.yaml, got Deploy. Make the two files agree.",
                "Pulumi.member.yaml: security-platform:breakGlassRole: expected PlatformBreakGlass as in Pulumi.security.yaml, got Emergency. Make the two files agree.",
                "Pulumi.member.yaml: security-platform:retention.traffic: expected 400 as in Pulumi.security.yaml, got 365. Make the two files agree.",
            ],
            OrganizationCheck.Problems([Master, Security, member]));
    }

    [Fact]
    public void Wants_recorded_tables_and_functions_of_registered_accounts() =>
        Assert.Equal(
            [
                "Pulumi.master.yaml: security-platform:dataEventTables: expected ARNs of accounts of the register in Pulumi.security.yaml, got \"arn:aws:dynamodb:us-east-1:000000000000:table/a\". Correct the ARN, or add the account to the register.",
                "Pulumi.master.yaml: security-platform:dataEventFunctions: expected ARNs of accounts of the register in Pulumi.security.yaml, got \"arn:aws:lambda:us-east-1:000000000000:function:f\". Correct the ARN, or add the account to the register.",
            ],
            OrganizationCheck.Problems(
            [
                Master with
                {
                    RecordedTables = new(false, ["arn:aws:dynamodb:us-east-1:000000000000:table/a", $"arn:aws:dynamodb:us-east-1:{Member.Self.Id}:table/a"]),
                    RecordedFunctions = new(false, ["arn:aws:lambda:us-east-1:000000000000:function:f"]),
                },
                Security, Member,
            ]));

    [Fact]
    public void Compares_GuardDuty_only_where_it_can_be_set() =>
        Assert.Equal(
            ["Pulumi.master.yaml: security-platform:guardDuty: expected false as in Pulumi.security.yaml, got true. Make the two files agree."],
            OrganizationCheck.Problems([Master, Security with { Switches = new() { GuardDuty = false } }, Member]));

    [Fact]
    public void Wants_the_folders_of_a_members_logs_in_the_register() =>
        Assert.Equal(
            ["Pulumi.security.yaml: security-platform:accounts[production].partitions.vpc: expected vpc-1, vpc-2 as in Pulumi.member.yaml, got none. Make the two files agree: what the register does not name is in no table."],
            OrganizationCheck.Problems([Master, Security, Member with { Assets = new() { Vpcs = [new("vpc-2", Region.UsEast1), new("vpc-1", Region.UsEast1)] } }]));

    [Fact]
    public void Wants_the_folders_of_master_and_security_there_too() =>
        Assert.Equal(
            [
                "Pulumi.security.yaml: security-platform:accounts[master].partitions.webacl: expected front as in Pulumi.master.yaml, got none. Make the two files agree: what the register does not name is in no table.",
                "Pulumi.security.yaml: security-platform:accounts[security].partitions.vpc: expected vpc-1 as in Pulumi.security.yaml, got none. Make the two files agree: what the register does not name is in no table.",
            ],
            OrganizationCheck.Problems(
            [
                Master with { Assets = new() { WebAcls = [new("front", "arn:aws:wafv2:us-east-1:111122223333:regional/webacl/front/1")] } },
                Security with { Assets = new() { Vpcs = [new("vpc-1", Region.UsEast1)] } },
                Member,
            ]));

    [Fact]
    public void Wants_the_sensitive_buckets_of_the_security_account_recorded_too() =>
        Assert.Equal(
            ["Pulumi.master.yaml: security-platform:dataEventBuckets.security: expected \"example-case-files\" as in Pulumi.security.yaml, got nothing of it. Add it: only the organization trail can record the bucket."],
            OrganizationCheck.Problems([Master, Security with { SensitiveBuckets = [new("security", BucketName.Parse("example-case-files"))] }, Member]));

    [Fact]
    public void Misses_an_account_in_the_register() =>
        Assert.Equal(
            ["Pulumi.security.yaml: security-platform:accounts: expected an entry for sandbox (555555555555) of Pulumi.sandbox.yaml, got none. Add it: without an entry the account's logs are in no table."],
            OrganizationCheck.Problems([Master, Security, Member, Other("sandbox", "555555555555")]));

    [Fact]
    public void Compares_each_account_with_its_entry_in_the_register() =>
        Assert.Equal(
            [
                "Pulumi.security.yaml: security-platform:accounts[staging].name: expected test as in Pulumi.test.yaml, got staging. Make the two files agree.",
                "Pulumi.security.yaml: security-platform:accounts[staging].environment: expected production as in Pulumi.test.yaml, got staging. Make the two files agree.",
            ],
            OrganizationCheck.Problems([Master, Security, Member, Other("test", "123456789012")]));

    [Fact]
    public void Misses_a_sensitive_bucket_on_either_side() =>
        Assert.Equal(
            [
                "Pulumi.master.yaml: security-platform:dataEventBuckets.production: expected \"example-payroll\" as in Pulumi.member.yaml, got nothing of it. Add it: only the organization trail can record the bucket.",
                "Pulumi.member.yaml: security-platform:sensitiveBuckets: expected \"example-documents\" as in Pulumi.master.yaml, got nothing of it. Add it, or remove it there.",
            ],
            OrganizationCheck.Problems([Master, Security, Member with { SensitiveBuckets = [new("production", BucketName.Parse("example-payroll"))] }]));

    [Fact]
    public void Refuses_sensitive_buckets_of_an_unknown_account() =>
        Assert.Equal(
            ["Pulumi.master.yaml: security-platform:dataEventBuckets.prod: expected an account name of the register in Pulumi.security.yaml, got \"prod\". Correct the name, or add the account to the register."],
            OrganizationCheck.Problems([Master with { SensitiveBuckets = [.. Master.SensitiveBuckets, new("prod", BucketName.Parse("example-payroll"))] }, Security, Member]));

    [Fact]
    public void Refuses_two_stacks_for_one_account() =>
        Assert.Equal(
            ["Pulumi.twin.yaml: security-platform:account.id: expected an account with no other stack, got 777788889999 as in Pulumi.member.yaml. Correct the id, or remove one of the two stacks."],
            OrganizationCheck.Problems([Master, Security, Member, Member with { Stack = "twin" }]));

    static Platform Other(string name, string id) =>
        Member with { Stack = name, SensitiveBuckets = [], Self = Member.Self with { Name = name, Id = AccountId.Parse(id) } };
}
