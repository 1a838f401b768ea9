using SecurityPlatform.Components.Logs;
using SecurityPlatform.Model;

namespace SecurityPlatform.Tests.Components.Logs;

public sealed class WebAclLoggingTests
{
    const string Edge = "arn:aws:wafv2:us-east-1:555555555555:global/webacl/edge/22222222-3333-4444-5555-666666666666";

    static WebAclLoggingArgs Valid => new() { Platform = Sample.Platform("data"), WebAcls = [new("edge", Edge)] };

    [Fact]
    public void Keeps_all_but_allowed_requests_without_credentials() =>
        $$"""
        {
          "logDestinationConfigs": ["arn:aws:s3:::aws-waf-logs-a1b2c3d4e5-waf-444455556666-ap-northeast-1"],
          "loggingFilter": {
            "defaultBehavior": "DROP",
            "filters": [{
              "behavior": "KEEP",
              "requirement": "MEETS_ANY",
              "conditions": [
                { "actionCondition": { "action": "BLOCK" } },
                { "actionCondition": { "action": "COUNT" } },
                { "actionCondition": { "action": "EXCLUDED_AS_COUNT" } },
                { "actionCondition": { "action": "CAPTCHA" } },
                { "actionCondition": { "action": "CHALLENGE" } }
              ]
            }]
          },
          "redactedFields": [{ "singleHeader": { "name": "authorization" } }, { "singleHeader": { "name": "cookie" } }],
          "region": "us-east-1",
          "resourceArn": "{{Edge}}"
        }
        """.AreInputsOf(Preview.Of(() => new WebAclLogging("waf", Valid), "555555555555").Named("waf-edge"));

    [Fact]
    public void Wants_names_that_are_folders_of_their_own() =>
        Assert.Equal(
            "waf.WebAcls: expected each name once, got edge, edge. The name is a folder of the logs: rename one web ACL.",
            Assert.Throws<PlatformConfigException>(() => (Valid with { WebAcls = [new("edge", Edge), new("edge", Edge)] }).Validate("waf")).Message);
}
