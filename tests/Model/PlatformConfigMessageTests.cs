using SecurityPlatform.Model;

namespace SecurityPlatform.Tests.Model;

/// <summary>Each mistake alone, and the one sentence that it gets.</summary>
public sealed class PlatformConfigMessageTests
{
    const string Days = "one of 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653";
    const string AddRegion = "Add it to security-platform:governedRegions: what lies elsewhere is not watched.";
    const string CopyId = "Copy it from the Organizations console and put it in quotes.";

    static Dictionary<string, string> Valid(string stack) => stack switch
    {
        "master" => ConfigBuilder.Master,
        "security" => ConfigBuilder.Security,
        _ => ConfigBuilder.Member,
    };

    [Theory]
    [InlineData("member", "role", "admin", "security-platform:role: expected master, security or member, got \"admin\". Write it exactly so.")]
    [InlineData("member", "environment", "prod", "security-platform:environment: expected production, staging or development, got \"prod\". Write it exactly so.")]
    [InlineData("security", "objectLockMode", "none", "security-platform:objectLockMode: expected governance or compliance, got \"none\". Write it exactly so.")]
    [InlineData("security", "guardDuty", "yes", "security-platform:guardDuty: expected true or false, got \"yes\". Write it exactly so.")]
    [InlineData("security", "queryScanLimitGiB", "0", "security-platform:queryScanLimitGiB: expected a whole number of 1 or more, got \"0\". Write digits only.")]
    [InlineData("security", "logsSince", "2024", "security-platform:logsSince: expected a day as yyyy-MM-dd, got \"2024\". Put it in quotes.")]
    [InlineData("security", "deployRole", "a role", "security-platform:deployRole: expected the name of an IAM role, got \"a role\". Give the name alone, without path or ARN.")]
    [InlineData("member", "organizationId", "r-1234", "security-platform:organizationId: expected an organization id (o- and 10 to 32 lower-case letters or digits), got \"r-1234\". Copy it from the settings page of the Organizations console.")]
    [InlineData("member", "masterAccountId", "11112222333", "security-platform:masterAccountId: expected a 12-digit account id, got \"11112222333\". " + CopyId)]
    [InlineData("member", "homeRegion", "tokyo", "security-platform:homeRegion: expected a region such as ap-northeast-1, got \"tokyo\". Use the code, not the city.")]
    [InlineData("member", "aws:region", null, "aws:region: expected a region such as ap-northeast-1, got nothing. Use the code, not the city.")]
    public void Says_what_a_plain_value_should_be(string stack, string key, string? value, string message) => AssertOnly(stack, key, value, message);

    [Theory]
    [InlineData("member", "account", "production", "security-platform:account: expected names and values, got \"production\". The account of this stack: name, id and, if fewer than the governed ones, regions.")]
    [InlineData("member", "account", "[]", "security-platform:account: expected names and values, got a list. Write it as \"name: value\", indented.")]
    [InlineData("member", "account", """{"id":"777788889999"}""", "security-platform:account.name: expected a name of at most 32 lower-case letters, digits and hyphens, got nothing. Choose a short name that people know the account by.")]
    [InlineData("member", "account", """{"name":"production","id":777788889999}""", "security-platform:account.id: expected a 12-digit account id, got the number 777788889999. " + CopyId)]
    [InlineData("member", "account", """{"name":"p","id":"777788889999","email":"x"}""", "security-platform:account.email: expected one of name, id, regions, got an unknown name. Remove it, or look for the right name in Pulumi.yaml.")]
    [InlineData("member", "account", """{"name":"p","id":"777788889999","regoins":[]}""", "security-platform:account.regoins: expected one of name, id, regions, got an unknown name. Did you mean regions?")]
    [InlineData("member", "account", """{"name":"p","id":"777788889999","regions":["eu-west-1"]}""", "security-platform:account.regions: expected governed regions, got \"eu-west-1\". Add it to security-platform:governedRegions, or remove it here.")]
    [InlineData("member", "account", """{"name":"p","id":"777788889999","regions":[]}""", "security-platform:account.regions: expected at least one region, got none. Remove the key to get all governed regions.")]
    [InlineData("member", "governedRegions", "{}", "security-platform:governedRegions: expected a list, got names and values. Start each entry with a hyphen.")]
    [InlineData("member", "governedRegions", """["ap-northeast-1","ap-northeast-1"]""", "security-platform:governedRegions[1]: expected each value once, got \"ap-northeast-1\" twice. Remove one.")]
    [InlineData("member", "governedRegions", """["ap-northeast-1",null]""", "security-platform:governedRegions[1]: expected a region such as ap-northeast-1, got nothing. Use the code, not the city.")]
    [InlineData("member", "retention", """{"traffic":366}""", "security-platform:retention.traffic: expected " + Days + ", got the number 366. Less than a year is no evidence, and a log group takes no other number.")]
    [InlineData("member", "retention", """{"audits":731}""", "security-platform:retention.audits: expected one of audit, traffic, got an unknown name. Did you mean audit?")]
    [InlineData("member", "publicZones", """[{"name":"example.com."}]""", "security-platform:publicZones[0].name: expected a domain name in lower case without a trailing dot, got \"example.com.\". Write it like example.com.")]
    [InlineData("member", "publicZones", """[{"name":"example.com","id":"/hostedzone/Z1"}]""", "security-platform:publicZones[0].id: expected the id of a hosted zone, which starts with Z, got \"/hostedzone/Z1\". Copy it from the Route 53 console, without /hostedzone/.")]
    [InlineData("member", "publicZones", """[{"name":"example.com"},{"name":"example.com"}]""", "security-platform:publicZones[1]: expected each entry once, got the same entry twice. Remove one.")]
    [InlineData("member", "vpcs", """[{"id":"main","region":"us-east-1"}]""", "security-platform:vpcs[0].id: expected the id of a VPC, which starts with vpc-, got \"main\". Copy it from the VPC console.")]
    [InlineData("member", "vpcs", """[{"id":"vpc-1","region":"eu-west-1"}]""", "security-platform:vpcs[0].region: expected a governed region, got \"eu-west-1\". " + AddRegion)]
    [InlineData("member", "vpcs", """[{"id":"vpc-1"}]""", "security-platform:vpcs[0].region: expected a region such as ap-northeast-1, got nothing. Use the code, not the city.")]
    [InlineData("member", "webAcls", """[{"name":"edge","arn":"edge"}]""", "security-platform:webAcls[0].arn: expected the ARN of a web ACL, got \"edge\". Copy it from the WAF console.")]
    [InlineData("member", "loadBalancers", """[{"arn":"app/front"}]""", "security-platform:loadBalancers[0].arn: expected the ARN of an application or network load balancer, got \"app/front\". Copy it from the EC2 console.")]
    [InlineData("member", "apiStages", """[{"api":"a1","stage":"live","region":"us-east-1","type":"soap"}]""", "security-platform:apiStages[0].type: expected rest or http, got \"soap\". WebSocket APIs are http.")]
    [InlineData("member", "redashServers", """[{"region":"us-east-1","address":"redash"}]""", "security-platform:redashServers[0].address: expected an address or a network such as 192.0.2.10/32, got \"redash\". Write the address, a slash and the bits.")]
    [InlineData("member", "disabledSources", """["dns"]""", "security-platform:disabledSources[0]: expected the id of a log source, got \"dns\". See docs/generated/sources.md.")]
    [InlineData("member", "sensitiveBuckets", """["arn:aws:s3:::x"]""", "security-platform:sensitiveBuckets[0]: expected a bucket name (3 to 63 lower-case letters, digits and inner hyphens), got \"arn:aws:s3:::x\". Give the name, not the ARN.")]
    [InlineData("master", "dataEventBuckets", """{"production":["one-bucket"],"staging":["one-bucket"]}""", "security-platform:dataEventBuckets.staging: expected each bucket under one account, got \"one-bucket\" under production too. Keep it under the account that owns it.")]
    public void Says_what_a_structure_should_be(string stack, string key, string value, string message) => AssertOnly(stack, key, value, message);

    [Theory]
    [InlineData("member", "homeRegion", "eu-west-1", "security-platform:homeRegion: expected a governed region, got \"eu-west-1\". " + AddRegion)]
    [InlineData("member", "aws:region", "eu-west-1", "aws:region: expected a governed region, got \"eu-west-1\". " + AddRegion)]
    [InlineData("master", "aws:region", "us-east-1", "aws:region: expected the home region ap-northeast-1, got \"us-east-1\". The trail and the archive are in the home region: make the two agree.")]
    [InlineData("master", "masterAccountId", "999999999999", "security-platform:account.id: expected masterAccountId 999999999999 on a master stack, got 111122223333. Correct the one that is wrong.")]
    [InlineData("member", "securityAccountId", "111122223333", "security-platform:securityAccountId: expected an account of its own, got the management account's id. Keep the logs in an account that no other work is done in.")]
    [InlineData("member", "masterAccountId", "777788889999", "security-platform:account.id: expected an account that is neither master nor security, got 777788889999. Correct it, or security-platform:role.")]
    [InlineData("member", "accounts", ConfigBuilder.Register, "security-platform:accounts: expected only on security stacks, got it on a member stack. Move it to the file that it belongs to.")]
    [InlineData("member", "guardDuty", "false", "security-platform:guardDuty: expected only on master and security stacks, got it on a member stack. Move it to the file that it belongs to.")]
    [InlineData("master", "sensitiveBuckets", """["example-documents"]""", "security-platform:sensitiveBuckets: expected only on security and member stacks, got it on a master stack. Move it to the file that it belongs to.")]
    [InlineData("member", "dataEventBuckets", """{"production":["example-documents"]}""", "security-platform:dataEventBuckets: expected only on master stacks, got it on a member stack. Move it to the file that it belongs to.")]
    [InlineData("member", "sensitiveBuckets", """["a1b2c3d4e5-cloudtrail-444455556666-ap-northeast-1"]""", "security-platform:sensitiveBuckets: expected buckets other than the platform's own, got \"a1b2c3d4e5-cloudtrail-444455556666-ap-northeast-1\". Remove it: every delivery would record itself, without end.")]
    [InlineData("master", "dataEventBuckets", """{"security":["a1b2c3d4e5-results-444455556666-ap-northeast-1"]}""", "security-platform:dataEventBuckets: expected buckets other than the platform's own, got \"a1b2c3d4e5-results-444455556666-ap-northeast-1\". Remove it: every delivery would record itself, without end.")]
    [InlineData("member", "zones", "[]", "security-platform:zones: expected a key of the platform, got an unknown one. Remove it, or look for the right name in Pulumi.yaml.")]
    public void Says_what_does_not_fit_together(string stack, string key, string value, string message) => AssertOnly(stack, key, value, message);

    [Fact]
    public void Asks_the_security_stack_for_the_id_of_its_account()
    {
        var config = ConfigBuilder.Security.With("account", """{"name":"security","id":"555555555555"}""");

        AssertOnly("security", config, "security-platform:account.id: expected securityAccountId 444455556666 on a security stack, got 555555555555. Correct the one that is wrong.");
    }

    static void AssertOnly(string stack, string key, string? value, string message) => AssertOnly(stack, Valid(stack).With(key, value), message);

    static void AssertOnly(string stack, Dictionary<string, string> config, string message)
    {
        var error = Assert.Throws<PlatformConfigException>(() => PlatformConfig.Parse(stack, config));

        Assert.Equal([$"Pulumi.{stack}.yaml: {message}"], error.Problems);
    }
}
