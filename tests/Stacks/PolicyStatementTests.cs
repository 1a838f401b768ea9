using Newtonsoft.Json.Linq;
using Pulumi.Rpc;
using SecurityPlatform.Engine.Deploy;
using SecurityPlatform.Model;
using SecurityPlatform.Policy;
using SecurityPlatform.Tests.Model;

namespace SecurityPlatform.Tests.Stacks;

/// <summary>Takes every statement away from every policy of a bucket or a key, one at a time: no deployment may pass without it.</summary>
/// <remarks>
/// AWS itself fails where a service tries what it may do. What it does not try (denials, and writers that it believes) is refused by a rule
/// before anything is deployed. A statement that nobody would miss is one too many.
/// </remarks>
public sealed class PolicyStatementTests
{
    const int AtLeast = 200;

    static readonly Lazy<Rehearsed> s_whole = new(() => Task.Run(() => Copied(new()).AllAsync()).GetAwaiter().GetResult());

    /// <summary>Stack, policy and statement, from what the sample deploys.</summary>
    public static TheoryData<string, string, string> Statements
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var (stack, policy, sid) in All())
            {
                data.Add(stack, policy, sid);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Statements), DisableDiscoveryEnumeration = true)]
    public async Task No_deployment_passes_without_it(string stack, string policy, string sid)
    {
        var expected = MissingStatement.Of(stack, policy, sid);
        var urn = s_whole.Value.View(stack).Named(policy).Urn;

        var refused = s_whole.Value.Report(resource => resource.Urn == urn ? Without(resource, sid) : resource).Rows.Where(row => row.Blocks).ToList();

        Assert.Equal(expected.Rule is not null, refused.Count > 0);
        Assert.Equal(expected.Rule is not null, refused.Any(row => row.Rule.Id == expected.Rule?.Id && row.Problem.StartsWith($"{policy}.policy: expected", StringComparison.Ordinal)));
        if (expected.Code is null)
        {
            return;
        }

        var failed = await Copied(new(providers => new WithoutStatement(providers, urn, sid))).FirstFailureAsync();

        Assert.NotNull(failed);
        var failures = failed.Diagnostics.Where(diagnostic => diagnostic.Urn.Length > 0).ToList();
        Assert.Contains(expected.Resource, failures.Select(failure => Urn.Name(failure.Urn)));
        Assert.All(failures, failure => Assert.Contains($": {expected.Code}: ", failure.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void All_policies_of_the_sample_are_tried()
    {
        var tried = All().ToList();

        Assert.True(tried.Count >= AtLeast, $"expected at least {AtLeast} statements, got {tried.Count}. Look why policies are missing from the plan.");
        Assert.Equal(tried.Count, tried.Distinct().Count());
    }

    [Fact]
    public void Only_a_denial_of_an_owner_s_own_policy_goes_unnoticed() =>
        Assert.Equal(
            [("data", "adopted-waf-policy", "DenyInsecureTransport")],
            All().Where(one => MissingStatement.Of(one.Stack, one.Policy, one.Sid) is { Rule: null, Code: null }));

    [Fact]
    public void Nothing_is_refused_with_all_of_them() => Assert.DoesNotContain(s_whole.Value.Report().Rows, row => row.Blocks);

    static IEnumerable<(string Stack, string Policy, string Sid)> All() =>
        from stack in StackFiles.Stacks
        from resource in s_whole.Value.View(stack).Managed
        where resource.Type is AwsTypes.BucketPolicy or AwsTypes.Key or AwsTypes.KeyPolicy
        from statement in (JArray)JObject.Parse(((StringValue)resource.Inputs["policy"]).Value)["Statement"]!
        select (stack, Urn.Name(resource.Urn), (string)statement["Sid"]!);

    // With a second region, whose buckets and keys have policies too.
    static Rehearsed Copied(Rehearsed organization) => organization.On(ConfigKeys.ArchiveCopyRegion, "us-west-2");

    static PlannedResource Without(PlannedResource resource, string sid) =>
        resource with { Properties = resource.Properties.With("policy", WithoutStatement.Take(((StringValue)resource.Properties["policy"]).Value, sid)) };
}
