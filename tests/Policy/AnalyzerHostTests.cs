using Google.Protobuf.WellKnownTypes;
using Pulumi.Rpc;
using Pulumi.Rpc.Proto;
using SecurityPlatform.Policy;
using EnforcementLevel = Pulumi.Rpc.Proto.EnforcementLevel;
using PolicyConfig = SecurityPlatform.Policy.PolicyConfig;
using StatusCode = Pulumi.Rpc.StatusCode;

namespace SecurityPlatform.Tests.Policy;

public sealed class AnalyzerHostTests : IAsyncLifetime, IDisposable
{
    readonly AnalyzerHost _host = new(Rules.All, PolicyConfig.Default, TimeProvider.System);
    readonly RpcServer _server = new();
    RpcChannel _engine = null!;

    public async Task InitializeAsync()
    {
        await _host.Serve(_server).StartAsync();
        _engine = new(_server.Address);
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    public void Dispose() => _engine.Dispose();

    [Fact]
    public async Task Tells_about_every_rule_before_it_knows_the_stack()
    {
        var info = await Info();

        Assert.Equal((AnalyzerHost.PackName, AnalyzerHost.Version, true), (info.Name, info.Version, info.SupportsConfig));
        Assert.Equal(Rules.All.Select(rule => rule.Id), info.Policies.Select(policy => policy.Name));
        Assert.All(info.Policies, policy => Assert.Equal(PolicyType.Stack, policy.PolicyType));
        Assert.All(info.Policies, policy => Assert.NotEqual(PolicySeverity.Unspecified, policy.Severity));
    }

    [Fact]
    public async Task Tells_all_there_is_to_know_about_a_rule()
    {
        var policy = (await Info()).Policies.Single(p => p.Name == "log-bucket-is-locked");

        Assert.Equal("Log buckets lock every new object for the retention floor", policy.DisplayName);
        Assert.Equal(EnforcementLevel.Mandatory, policy.EnforcementLevel);
        Assert.Equal(PolicySeverity.High, policy.Severity);
        Assert.Equal(("AWS Foundational Security Best Practices", "S3.15"), (policy.Framework.Name, policy.Framework.Reference));
        Assert.Equal(Rules.LogBucketIsLocked.Controls, policy.Tags);
        Assert.Equal(Rules.LogBucketIsLocked.Fix, policy.RemediationSteps);
        Assert.Equal(
            """{ "floorDays": { "default": 365, "description": "The least number of days that evidence is kept.", "minimum": 1, "type": "number" } }""",
            policy.ConfigSchema.Properties.ToString());
    }

    [Fact]
    public async Task Sends_levels_and_defaults_as_initial_configuration()
    {
        var initial = (await Info()).InitialConfig;

        Assert.Equal(EnforcementLevel.Advisory, initial["evidence-is-retained"].EnforcementLevel);
        Assert.Equal(365, initial["log-bucket-is-locked"].Properties.Fields["floorDays"].NumberValue);
    }

    [Fact]
    public async Task Reads_parameters_from_the_stacks_configuration()
    {
        await _engine.CallAsync(AnalyzerMethods.ConfigureStack, Stack());

        var initial = (await Info()).InitialConfig["sensitive-buckets-are-recorded"];

        Assert.Equal("""{ "buckets": [ "example-payroll" ] }""", initial.Properties.ToString());
    }

    [Fact]
    public async Task Keeps_its_defaults_for_a_stack_of_another_project()
    {
        await _engine.CallAsync(AnalyzerMethods.ConfigureStack, new() { Stack = "dev", Project = "other", Config = { ["other:size"] = "3" } });

        Assert.Equal("""{ "buckets": [ ] }""", (await Info()).InitialConfig["sensitive-buckets-are-recorded"].Properties.ToString());
    }

    [Fact]
    public async Task Answers_the_engine_in_its_order_with_one_violation()
    {
        await _engine.CallAsync(AnalyzerMethods.Handshake, new() { EngineAddress = "127.0.0.1:1" });
        await _engine.CallAsync(AnalyzerMethods.ConfigureStack, Stack());
        var info = await Info();
        var configuration = new ConfigureAnalyzerRequest();
        configuration.PolicyConfig.Add(info.InitialConfig);
        await _engine.CallAsync(AnalyzerMethods.Configure, configuration);
        Assert.Empty((await _engine.CallAsync(AnalyzerMethods.Remediate, new())).Remediations);
        Assert.Empty((await _engine.CallAsync(AnalyzerMethods.Analyze, new())).Diagnostics);

        var response = await Analyze(Trail(("isMultiRegionTrail", false)));

        var diagnostic = Assert.Single(response.Diagnostics, d => d.PolicyName == "trail-covers-all-regions");
        Assert.Equal(
            new AnalyzeDiagnostic
            {
                PolicyName = "trail-covers-all-regions",
                PolicyPackName = AnalyzerHost.PackName,
                PolicyPackVersion = AnalyzerHost.Version,
                Description = "Trails record every region and the global services.",
                Message = "Trails record every region and the global services.\n"
                    + "trail.isMultiRegionTrail: expected true, got false. Set IsMultiRegionTrail and IncludeGlobalServiceEvents to true.",
                EnforcementLevel = EnforcementLevel.Mandatory,
                Severity = PolicySeverity.Critical,
                Urn = ArchivePlan.Trail.Urn,
            },
            diagnostic);
    }

    [Theory]
    [InlineData(EnforcementLevel.Advisory, EnforcementLevel.Advisory)]
    [InlineData(EnforcementLevel.Remediate, EnforcementLevel.Mandatory)]
    public async Task Obeys_the_level_that_is_configured(EnforcementLevel configured, EnforcementLevel reported)
    {
        await Configure("trail-is-logging", new() { EnforcementLevel = configured });

        var response = await Analyze(Trail(("enableLogging", false)));

        Assert.Equal(reported, response.Diagnostics.Single(d => d.PolicyName == "trail-is-logging").EnforcementLevel);
    }

    [Fact]
    public async Task Does_not_run_a_rule_that_is_disabled()
    {
        await Configure("trail-is-logging", new() { EnforcementLevel = EnforcementLevel.Disabled });

        var response = await Analyze(Trail(("enableLogging", false)));

        Assert.DoesNotContain(response.Diagnostics, d => d.PolicyName == "trail-is-logging");
        Assert.DoesNotContain(response.NotApplicable, n => n.PolicyName == "trail-is-logging");
    }

    [Fact]
    public async Task Uses_the_parameters_that_are_configured()
    {
        await Configure("log-group-keeps-for-floor", new()
        {
            EnforcementLevel = EnforcementLevel.Mandatory,
            Properties = PropertyMarshaller.ToStruct(Plan.Object(("floorDays", 1000.0))),
        });

        var response = await Analyze(Trail(), ResourceOf(ArchivePlan.Group));

        Assert.EndsWith(
            "trail-group.retentionInDays: expected 1000 or more, got 731. " + Rules.LogGroupKeepsForFloor.Fix,
            response.Diagnostics.Single(d => d.PolicyName == "log-group-keeps-for-floor").Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_parameters_of_the_wrong_kind()
    {
        var error = await Assert.ThrowsAsync<RpcException>(() => Configure("log-group-keeps-for-floor", new()
        {
            Properties = PropertyMarshaller.ToStruct(Plan.Object(("floorDays", "long"), ("days", 1.0))),
        }));

        Assert.Equal(StatusCode.InvalidArgument, error.StatusCode);
        Assert.Equal(
            "log-group-keeps-for-floor.days: expected floorDays, got days. Remove it or correct the name.\n"
            + "log-group-keeps-for-floor.floorDays: expected a number of 1 or more, got long. The least number of days that evidence is kept.",
            error.Detail);
    }

    [Fact]
    public async Task An_unknown_value_is_advice_whatever_the_level()
    {
        var response = await Analyze(Trail(("enableLogging", PropertyValue.Unknown)));

        var diagnostic = Assert.Single(response.Diagnostics, d => d.PolicyName == "trail-is-logging");
        Assert.Equal(
            (EnforcementLevel.Advisory, "Undetermined: Trails are switched on.\ntrail.enableLogging: expected true, got a value known only after an update. Check again after the update."),
            (diagnostic.EnforcementLevel, diagnostic.Message));
    }

    [Theory]
    [InlineData(true, "Check again after the update.")]
    [InlineData(false, "The update did not tell it: look at the resource in AWS.")]
    public async Task Knows_a_dry_run_from_an_update(bool dryRun, string end)
    {
        var stack = Stack();
        stack.DryRun = dryRun;
        await _engine.CallAsync(AnalyzerMethods.ConfigureStack, stack);

        var response = await Analyze(Trail(("enableLogging", PropertyValue.Unknown)));

        Assert.EndsWith($". {end}", response.Diagnostics.Single(d => d.PolicyName == "trail-is-logging").Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lets_rules_see_whether_the_run_is_dry()
    {
        List<bool> seen = [];
        var rule = Rules.TrailIsLogging with { Check = (organization, _) => { seen.Add(organization.IsDryRun); return []; } };
        await using var server = new RpcServer();
        await new AnalyzerHost([rule], PolicyConfig.Default, TimeProvider.System).Serve(server).StartAsync();
        using var engine = new RpcChannel(server.Address);

        foreach (var dryRun in new[] { true, false })
        {
            await engine.CallAsync(AnalyzerMethods.ConfigureStack, new() { Stack = "dev", Project = "other", DryRun = dryRun });
            await engine.CallAsync(AnalyzerMethods.AnalyzeStack, new());
        }

        Assert.Equal([true, false], seen);
    }

    [Fact]
    public async Task Lists_rules_that_found_nothing() => Assert.Contains(
        new() { PolicyName = "key-rotates", Reason = "No resource of this run is what the rule is about." },
        (await Analyze(Trail())).NotApplicable);

    [Fact]
    public async Task Follows_links_by_dependency()
    {
        var bucket = ResourceOf(ArchivePlan.Bucket.Without("bucket"));
        var versioning = ResourceOf(ArchivePlan.Versioning.From("bucket", ArchivePlan.Bucket));

        var response = await Analyze(bucket, versioning);

        Assert.DoesNotContain(response.Diagnostics, d => d.PolicyName == "log-bucket-is-versioned");
    }

    [Fact]
    public async Task Ends_when_the_engine_says_so()
    {
        await _engine.CallAsync(AnalyzerMethods.Cancel, new());

        await _host.Cancelled.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task Has_the_version_of_its_manifest()
    {
        var manifest = await File.ReadAllLinesAsync(Path.Combine(AppContext.BaseDirectory, "PulumiPolicy.yaml"));

        Assert.Contains($"version: {AnalyzerHost.Version}", manifest);
        Assert.Equal(AnalyzerHost.Version, (await _engine.CallAsync(AnalyzerMethods.GetPluginInfo, new())).Version);
    }

    static AnalyzerStackConfigureRequest Stack() => new()
    {
        Stack = "master",
        Project = "security-platform",
        Organization = "organization",
        DryRun = true,
        Config =
        {
            ["aws:region"] = "eu-west-1",
            ["security-platform:role"] = "master",
            ["security-platform:account"] = """{"name":"master","id":"111122223333"}""",
            ["security-platform:organizationId"] = "o-a1b2c3d4e5",
            ["security-platform:homeRegion"] = "eu-west-1",
            ["security-platform:governedRegions"] = """["eu-west-1","us-east-1"]""",
            ["security-platform:masterAccountId"] = "111122223333",
            ["security-platform:securityAccountId"] = "444455556666",
            ["security-platform:dataEventBuckets"] = """{"production":["example-payroll"]}""",
        },
    };

    static AnalyzerResource Trail(params (string Key, PropertyValue Value)[] changes) =>
        ResourceOf(changes.Aggregate(ArchivePlan.Trail, (trail, change) => trail.With(change.Key, change.Value)));

    static AnalyzerResource ResourceOf(PlannedResource resource)
    {
        var result = new AnalyzerResource
        {
            Type = resource.Type,
            Urn = resource.Urn,
            Name = resource.Name,
            Properties = PropertyMarshaller.ToStruct(resource.Properties),
            Options = new() { Protect = resource.Protect },
            Provider = new() { Type = "pulumi:providers:aws", Name = "default", Properties = new Struct() },
        };
        foreach (var (property, urns) in resource.PropertyDependencies)
        {
            result.PropertyDependencies.Add(property, new() { Urns = { urns } });
        }

        return result;
    }

    Task<AnalyzerInfo> Info() => _engine.CallAsync(AnalyzerMethods.GetAnalyzerInfo, new());

    Task<AnalyzeResponse> Analyze(params AnalyzerResource[] resources) =>
        _engine.CallAsync(AnalyzerMethods.AnalyzeStack, new() { Resources = { resources } });

    Task<Empty> Configure(string rule, Pulumi.Rpc.Proto.PolicyConfig config) =>
        _engine.CallAsync(AnalyzerMethods.Configure, new() { PolicyConfig = { [rule] = config } });
}
