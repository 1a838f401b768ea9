using Pulumi.Rpc;
using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Stacks;

/// <summary>Closes the key of a bucket that stays to each role that asks the logs, at either end: AWS says so only when somebody asks.</summary>
public sealed class ReaderKeyTests(LogPathTests.Deployment deployment) : IClassFixture<LogPathTests.Deployment>
{
    const string Key = "arn:aws:kms:ap-northeast-1:555555555555:key/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9";
    const string Role = "arn:aws:iam::444455556666:role/platform-";

    [Theory]
    [InlineData("analyst")]
    [InlineData("query-runner")]
    public void A_grant_of_something_else_is_refused(string reader) => Assert.Equal(
        [$"{Rules.AdoptedBucketsLetReadersIn.Id}: bucket aws-waf-logs-example-data: expected a Grant of {Key} that lets {Role}{reader} decrypt, got none."],
        Refused("data", $"adopted-waf-grant-platform-{reader}", properties => properties.With("operations", new ListValue("DescribeKey"))));

    [Theory]
    [InlineData("queries-analyst-policy", "analyst")]
    [InlineData("queries-runner-policy", "query-runner")]
    public void A_role_without_the_key_is_refused(string policy, string reader) => Assert.Equal(
        [$"{Rules.AdoptedBucketsLetReadersIn.Id}: bucket aws-waf-logs-example-data: expected an inline policy that lets {Role}{reader} decrypt with {Key}, got none."],
        Refused("security", policy, properties => properties.With("policy", WithoutStatement.Take(((StringValue)properties["policy"]).Value, "DecryptAdoptedapnortheast1"))));

    IEnumerable<string> Refused(string stack, string name, Func<PropertyMap, PropertyMap> close)
    {
        var urn = deployment.Organization.View(stack).Named(name).Urn;
        return deployment.Organization.Report(resource => resource.Urn == urn ? resource with { Properties = close(resource.Properties) } : resource)
            .Rows.Where(row => row.Blocks).Select(row => $"{row.Rule.Id}: {row.Problem}");
    }
}
