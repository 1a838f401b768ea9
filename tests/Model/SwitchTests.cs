using SecurityPlatform.Model;

namespace SecurityPlatform.Tests.Model;

/// <summary>The switches and what their parts are told.</summary>
public sealed class SwitchTests
{
    [Fact]
    public void Watching_is_on_and_the_rest_is_off_by_default()
    {
        var on = Read("master").Switches;

        Assert.Equal(
            ["guardDuty", "securityHub", "configRecorder", "conformancePack", "accessAnalyzer", "macie", "inspector", "cisAlarms", "passwordPolicy"],
            Switches.All.Where(s => s.IsOn(on)).Select(s => s.Key.Name));
        Assert.Equal(on, new Switches());
    }

    [Fact]
    public void Every_switch_can_be_turned()
    {
        foreach (var (key, isOn) in Switches.All)
        {
            var stack = key.AppliesTo(AccountRole.Master) ? "master" : key.AppliesTo(AccountRole.Security) ? "security" : "member";
            var turned = key.Default == "true" ? "false" : "true";
            var read = Read(stack, (key.FullName, turned), (SwitchKeys.GitHubRepository.FullName, "example/platform"));

            Assert.Equal(turned == "true", isOn(read.Switches));
        }
    }

    [Fact]
    public void Parts_are_told_what_the_file_says()
    {
        var master = Read("master", ("security-platform:alarmEmails", """["team@example.com"]"""), ("security-platform:organizationPolicyTypes", """["SERVICE_CONTROL_POLICY","TAG_POLICY"]"""));
        var security = Read("security", ("security-platform:securityHubStandards", """["cis-1.2.0","nist-800-53-5.0.0"]"""));
        var member = Read("member", ("security-platform:scannedBuckets", """[{"name":"example-uploads","region":"us-east-1"}]"""));

        Assert.Equal(["team@example.com"], master.AlarmEmails);
        Assert.Equal(["SERVICE_CONTROL_POLICY", "TAG_POLICY"], master.OrganizationPolicyTypes);
        Assert.Equal(["cis-1.2.0", "nist-800-53-5.0.0"], security.Standards.Select(s => s.Id));
        Assert.Equal(["cis-1.4.0", "cis-3.0.0", "fsbp-1.0.0"], Read("security").Standards.Select(s => s.Id));
        Assert.Equal([new ScannedBucket(BucketName.Parse("example-uploads"), Region.UsEast1)], member.ScannedBuckets);
    }

    [Theory]
    [InlineData("master", "alarmEmails", """["team"]""", "security-platform:alarmEmails[0]: expected an e-mail address, got \"team\". Write it like team@example.com.")]
    [InlineData("security", "securityHubStandards", """["cis"]""", "security-platform:securityHubStandards[0]: expected cis-1.2.0, cis-1.4.0, cis-3.0.0, fsbp-1.0.0, pci-dss-3.2.1, pci-dss-4.0.1 or nist-800-53-5.0.0, got \"cis\". Write it exactly so.")]
    [InlineData("master", "gitHubRepository", "example/*", "security-platform:gitHubRepository: expected OWNER/NAME of a GitHub repository, without wildcards, got \"example/*\". Anybody who can push there gets the deploy role: name one repository.")]
    [InlineData("master", "accountRoles", "true", "security-platform:gitHubRepository: expected the repository that deploys, as OWNER/NAME, got none. Name it, or turn accountRoles off.")]
    [InlineData("staging", "scannedBuckets", """[{"name":"example-uploads","region":"us-east-1"}]""", "security-platform:scannedBuckets: expected none outside production, got 1. Scans cost by the gigabyte: remove the key, or correct the environment.")]
    public void Mistakes_are_reported_with_file_and_key(string stack, string key, string value, string message)
    {
        var error = Assert.Throws<PlatformConfigException>(() => Read(stack, ($"security-platform:{key}", value)));

        Assert.Equal($"Pulumi.{stack}.yaml: {message}", error.Message);
    }

    static Platform Read(string stack, params (string Key, string Value)[] settings)
    {
        var config = StackFiles.Config(stack);
        foreach (var (key, value) in settings)
        {
            config[key] = value;
        }

        return PlatformConfig.Parse(stack, config);
    }
}
