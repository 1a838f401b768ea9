using SecurityPlatform.Engine.Aws;
using SecurityPlatform.Engine.Aws.Facts;
using SecurityPlatform.Engine.Aws.Iam;
using SecurityPlatform.Model;
using SecurityPlatform.Tests.Components;

namespace SecurityPlatform.Tests.Stacks;

/// <summary>Follows one object of each source from an account of each role: who writes it, to which key, allowed by which policies, and how long it stays.</summary>
public sealed class LogPathTests(LogPathTests.Deployment deployment) : IClassFixture<LogPathTests.Deployment>
{
    const string Data = "555555555555";
    const string Master = "111122223333";
    const string Security = "444455556666";
    const string Stranger = "000000000000";

    static readonly string[] s_accounts = [Data, Master, Security];

    public static TheoryData<string> Sources => [.. LogSources.All.Select(source => source.Id)];

    public static TheoryData<string, string> Paths
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (source, account) in LogSources.All.SelectMany(source => s_accounts.Select(account => (source.Id, account))))
            {
                data.Add(source, account);
            }

            return data;
        }
    }

    static Platform Platform => Sample.Platform("security");

    Cloud Cloud => deployment.Organization.Cloud;

    [Theory]
    [MemberData(nameof(Paths))]
    public void The_writer_writes_where_the_table_looks(string id, string account)
    {
        var hop = LastHop(Source(id), account);

        Assert.Equal((true, ""), Said(hop, hop.Write));
        Assert.Equal((true, ""), Key(hop));
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void Nobody_writes_from_elsewhere_in_the_clear_or_deletes(string id, string account)
    {
        var hop = LastHop(Source(id), account);
        var stranger = hop with { Principal = Strangers(hop.Principal), SourceAccount = Stranger, SourceArn = OfStranger(hop.SourceArn) };

        Assert.False(Decide(stranger, stranger.Write).Allowed);
        Assert.False(Decide(hop, hop.Write, ("aws:SecureTransport", "false")).Allowed);
        Assert.False(Decide(hop, "s3:DeleteObject").Allowed);
        Assert.False(Decide(hop, "s3:DeleteObjectVersion").Allowed);
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public void The_object_is_locked_and_kept_for_the_days_of_its_class(string id)
    {
        var (bucket, days) = (Platform.Names.ArchiveBucket(Source(id).Bucket).ToString(), Platform.Retention[Source(id).Retention]);
        var security = deployment.Organization.View("security");

        Assert.True(Cloud.HasDefaultRetention(bucket));
        Assert.Equal(days, Number(security.Named($"archive-{Source(id).Bucket.Id}-lock").Inputs, "rule", "defaultRetention", "days"));
        Assert.Equal(days, Number(security.Named($"archive-{Source(id).Bucket.Id}-lifecycle").Inputs, "rules", "expiration", "days"));
    }

    [Theory]
    [InlineData("alb", Data, "logdelivery.elasticloadbalancing.amazonaws.com", "arn:aws:elasticloadbalancing:ap-northeast-1:555555555555:loadbalancer/app/front/1", "a1b2c3d4e5-elb-landing-444455556666-ap-northeast-1")]
    [InlineData("alb", Security, "logdelivery.elasticloadbalancing.amazonaws.com", "arn:aws:elasticloadbalancing:ap-northeast-1:444455556666:loadbalancer/app/tools/1", "a1b2c3d4e5-elb-landing-444455556666-ap-northeast-1")]
    [InlineData("nlb", Data, "delivery.logs.amazonaws.com", "arn:aws:logs:us-east-1:555555555555:*", "a1b2c3d4e5-elb-landing-444455556666-us-east-1")]
    [InlineData("nlb", Master, "delivery.logs.amazonaws.com", "arn:aws:logs:us-east-1:111122223333:*", "a1b2c3d4e5-elb-landing-444455556666-us-east-1")]
    [InlineData("s3-access", Data, "logging.s3.amazonaws.com", "arn:aws:s3:::example-static-files", "a1b2c3d4e5-s3-access-landing-555555555555-us-east-1")]
    [InlineData("s3-access", Master, "logging.s3.amazonaws.com", "arn:aws:s3:::example-billing-reports", "a1b2c3d4e5-s3-access-landing-111122223333-us-east-1")]
    [InlineData("s3-access", Security, "logging.s3.amazonaws.com", "arn:aws:s3:::example-case-files", "a1b2c3d4e5-s3-access-landing-444455556666-ap-northeast-1")]
    public void The_first_hop_lands_beside_the_writer(string id, string account, string service, string sourceArn, string bucket)
    {
        var hop = new Hop(service, sourceArn, account, bucket, KeyOf(Source(id), account), "s3:PutObject");

        Assert.Equal((true, ""), Said(hop, hop.Write));
        Assert.False(Decide(hop with { SourceAccount = Stranger, SourceArn = OfStranger(sourceArn), ObjectKey = Strangers(hop.ObjectKey) }, hop.Write).Allowed);
        Assert.False(Decide(hop, hop.Write, ("aws:SecureTransport", "false")).Allowed);
        Assert.False(Decide(hop, "s3:DeleteObject").Allowed);
        Assert.Null(Cloud.BucketKey(bucket));
        Assert.False(Cloud.HasDefaultRetention(bucket));
    }

    // "Enable access logs for your Network Load Balancer", Elastic Load Balancing user guide: the resource is AWSLogs/ACCOUNT/*.
    [Theory]
    [InlineData("nlb/AWSLogs/555555555555/object", true)]
    [InlineData("alb/AWSLogs/555555555555/object", false)]
    [InlineData("nlb/object", false)]
    public void A_network_load_balancer_may_write_all_of_its_account_s_folder(string key, bool allowed)
    {
        var hop = new Hop("delivery.logs.amazonaws.com", $"arn:aws:logs:us-east-1:{Data}:*", Data, $"a1b2c3d4e5-elb-landing-{Security}-us-east-1", key, "s3:PutObject");

        Assert.Equal(allowed, Decide(hop, hop.Write).Allowed);
    }

    [Theory]
    [InlineData("alb", Security, true)]
    [InlineData("nlb", Security, true)]
    [InlineData("s3-access", Data, true)]
    [InlineData("s3-access", Master, true)]
    [InlineData("s3-access", Security, true)]
    [InlineData("s3-access", Stranger, false)]
    [InlineData("waf", Security, true)]
    public void The_copy_in_a_second_region_is_written_from_where_the_object_was(string id, string account, bool allowed)
    {
        var (source, second) = (Source(id), Region.Parse(Deployment.Second));
        var role = source.Bucket.Landing == LandingPlace.None ? Platform.Names.CopyRole(source.Bucket) : Platform.Names.ReplicationRole(source.Bucket, Sample.Home);
        var hop = new Hop($"arn:aws:iam::{account}:role/{role}", "", account, Platform.Names.CopyBucket(source.Bucket, second).ToString(), KeyOf(source, account), "s3:ReplicateObject");
        var key = Cloud.Key(Cloud.BucketKey(hop.Bucket)!, Security, Deployment.Second)!;

        Assert.Equal(allowed, Decide(hop, hop.Write).Allowed);
        Assert.Equal(allowed, Cloud.DecideOnKey(Request(hop, "kms:Encrypt", key.Arn, Security).With("kms:ViaService", $"s3.{second}.amazonaws.com"), key, Identity(hop)).Allowed);
        Assert.True(Cloud.HasDefaultRetention(hop.Bucket));
        Assert.All(["s3:PutObject", "s3:DeleteObject", "s3:DeleteObjectVersion"], action => Assert.False(Decide(hop, action).Allowed));
        Assert.False(Decide(hop, hop.Write, ("aws:SecureTransport", "false")).Allowed);
    }

    [Theory]
    [InlineData("platform-analyst")]
    [InlineData("platform-query-runner")]
    public void What_stays_with_its_account_is_read_there_by_the_roles_that_ask(string role)
    {
        var hop = new Hop(
            Platform.Names.RoleArn(Platform.SecurityAccountId, role), "", Security, "aws-waf-logs-example-data", "AWSLogs/555555555555/WAFLogs/ap-northeast-1/front/2026/03/04/object", "s3:GetObject");
        var key = Cloud.FindByArn("arn:aws:kms:ap-northeast-1:555555555555:key/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9")!;
        var decrypt = Request(hop, "kms:Decrypt", key.Arn, Data).With("kms:ViaService", "s3.ap-northeast-1.amazonaws.com");

        Assert.Equal((true, ""), Said(hop, "s3:GetObject"));
        Assert.Equal((true, $"resource policy: Allow by grant {role}-waf"), Reason(Cloud.DecideOnKey(decrypt, key, Identity(hop))));
        Assert.False(Decide(hop with { ObjectKey = "payroll/2026" }, "s3:GetObject").Allowed);
        Assert.False(Decide(hop, "s3:GetObject", ("aws:SecureTransport", "false")).Allowed);
        Assert.All(["s3:PutObject", "s3:DeleteObject", "s3:DeleteObjectVersion"], action => Assert.False(Decide(hop, action).Allowed));
        var stranger = hop with { Principal = hop.Principal.Replace(Security, Stranger, StringComparison.Ordinal), SourceAccount = Stranger };
        Assert.False(Decide(stranger, "s3:GetObject").Allowed);
        Assert.False(Cloud.DecideOnKey(Request(stranger, "kms:Decrypt", key.Arn, Data), key, Identity(stranger)).Allowed);
        Assert.False(Decide(hop with { Principal = Platform.Names.RoleArn(Platform.SecurityAccountId, "another") }, "s3:GetObject").Allowed);
    }

    [Fact]
    public void What_stays_is_still_written_by_whom_its_owner_lets_write()
    {
        var hop = new Hop("delivery.logs.amazonaws.com", $"arn:aws:logs:ap-northeast-1:{Data}:*", Data, "aws-waf-logs-example-data", "AWSLogs/555555555555/WAFLogs/ap-northeast-1/front/2026/03/04/object", "s3:PutObject");

        Assert.Equal((true, ""), Said(hop, hop.Write));
        Assert.False(Decide(hop with { SourceAccount = Stranger, SourceArn = OfStranger(hop.SourceArn) }, hop.Write).Allowed);
    }

    static (bool Allowed, string Reason) Reason(AccessDecision decision) => (decision.Allowed, decision.Reason);

    static LogSource Source(string id) => LogSources.All.Single(source => source.Id == id);

    static string Strangers(string text) => s_accounts.Aggregate(text, (replaced, account) => replaced.Replace(account, Stranger, StringComparison.Ordinal));

    static string OfStranger(string arn) => Strangers(arn) is var replaced && replaced != arn ? replaced : $"{arn}-of-a-stranger";

    static string KeyOf(LogSource source, string account) => source.Layout.Resolve(Platform.Organization, Platform.SecurityAccountId, source.Partitions.ToDictionary(
        column => column.Name,
        column => column.Kind switch
        {
            PartitionKind.Accounts => account,
            PartitionKind.Regions => "ap-northeast-1",
            PartitionKind.Date => new DateTime(2026, 3, 4, 5, 0, 0, DateTimeKind.Utc).ToString(column.DateFormat, System.Globalization.CultureInfo.InvariantCulture),
            _ => "one",
        })) + "object";

    static Hop LastHop(LogSource source, string account)
    {
        var bucket = Platform.Names.ArchiveBucket(source.Bucket).ToString();
        var key = KeyOf(source, account);
        var home = Region.Parse("ap-northeast-1");
        var owner = source.IsCentral ? Security : account;
        return source.Writers[0].Principal switch
        {
            PlatformNames.FirehoseRolePattern => new($"arn:aws:iam::{owner}:role/{Platform.Names.FirehoseRole(source, home)}", "", owner, bucket, key, "s3:PutObject"),
            PlatformNames.ReplicationRolePattern => new(
                $"arn:aws:iam::{(source.Bucket.Landing == LandingPlace.Security ? Security : account)}:role/{Platform.Names.ReplicationRole(source.Bucket, home)}", "", owner, bucket, key, "s3:ReplicateObject"),
            "cloudtrail.amazonaws.com" => new("cloudtrail.amazonaws.com", Platform.Names.TrailArn, Master, bucket, key, "s3:PutObject"),
            "guardduty.amazonaws.com" => new("guardduty.amazonaws.com", $"arn:aws:guardduty:ap-northeast-1:{Security}:detector/1", Security, bucket, key, "s3:PutObject"),
            "config.amazonaws.com" => new("config.amazonaws.com", $"arn:aws:config:ap-northeast-1:{account}:*", account, bucket, key, "s3:PutObject"),
            var service => new(service, $"arn:aws:logs:ap-northeast-1:{account}:*", account, bucket, key, "s3:PutObject"),
        };
    }

    (bool Allowed, string Reason) Said(Hop hop, string action)
    {
        var decision = Decide(hop, action);
        return (decision.Allowed, decision.Allowed ? "" : decision.Reason);
    }

    (bool Allowed, string Reason) Key(Hop hop)
    {
        var key = Cloud.Key(Cloud.BucketKey(hop.Bucket)!, Security, "ap-northeast-1")!;
        var action = hop.Write == "s3:ReplicateObject" ? "kms:Encrypt" : "kms:GenerateDataKey";
        var request = Request(hop, action, key.Arn, Security);
        request = hop.IsRole
            ? request.With("kms:ViaService", "s3.ap-northeast-1.amazonaws.com")
            : request.With("kms:EncryptionContext:aws:cloudtrail:arn", hop.SourceArn);
        var decision = Cloud.DecideOnKey(request, key, Identity(hop));
        return (decision.Allowed, decision.Allowed ? "" : decision.Reason);
    }

    AccessDecision Decide(Hop hop, string action, params (string Key, string Value)[] context)
    {
        var request = Request(hop, action, $"arn:aws:s3:::{hop.Bucket}/{hop.ObjectKey}", Cloud.Bucket(hop.Bucket)!.Account)
            .With("s3:x-amz-acl", "bucket-owner-full-control");
        foreach (var (key, value) in context)
        {
            request = request.With(key, value);
        }

        return Cloud.DecideOnBucket(request, hop.Bucket, Identity(hop));
    }

    AccessRequest Request(Hop hop, string action, string resource, string owner) => hop.IsRole
        ? Cloud.RoleRequest(hop.Principal, action, resource, owner).With("aws:PrincipalAccount", hop.Principal.Split(':')[4])
        : Cloud.ServiceRequest(hop.Principal, action, resource, owner, hop.SourceArn, hop.SourceAccount);

    System.Collections.Immutable.ImmutableArray<PolicyDocument> Identity(Hop hop) =>
        hop.IsRole ? Cloud.Role(hop.Principal) is { } role ? Cloud.RolePolicies(role) : [PolicyDocument.AllowAll] : [];

    static double Number(Pulumi.Rpc.PropertyMap inputs, params string[] path)
    {
        Pulumi.Rpc.PropertyValue value = inputs;
        foreach (var part in path)
        {
            value = ((Pulumi.Rpc.PropertyMap)(value is Pulumi.Rpc.ListValue list ? list[0] : value))[part];
        }

        return ((Pulumi.Rpc.NumberValue)value).Value;
    }

    /// <summary>Who asks, for whom, and for which object.</summary>
    sealed record Hop(string Principal, string SourceArn, string SourceAccount, string Bucket, string ObjectKey, string Write)
    {
        public bool IsRole => Principal.StartsWith("arn:", StringComparison.Ordinal);
    }

    /// <summary>The sample organization with a second region, deployed once.</summary>
    public sealed class Deployment : IAsyncLifetime
    {
        internal const string Second = "us-west-2";

        internal Rehearsed Organization { get; } = new Rehearsed().On(ConfigKeys.ArchiveCopyRegion, Second);

        public Task InitializeAsync() => Organization.AllAsync();

        public Task DisposeAsync() => Task.CompletedTask;
    }
}
