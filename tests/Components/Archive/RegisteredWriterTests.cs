using SecurityPlatform.Components.Archive;
using SecurityPlatform.Components.Logs;
using SecurityPlatform.Components.Policies;
using SecurityPlatform.Model;

namespace SecurityPlatform.Tests.Components.Archive;

/// <summary>Services that write for the accounts of the register, at and beyond the number that a policy can name.</summary>
public sealed class RegisteredWriterTests
{
    // "Bucket policies for Amazon S3", Amazon S3 user guide.
    const int PolicyLimit = 20_480;

    [Theory]
    [InlineData(RegisteredWriter.MostListed, 0)]
    [InlineData(RegisteredWriter.MostListed + 1, 3)]
    public void A_landing_bucket_names_every_account_until_the_policy_would_be_too_long(int accounts, int byOrganization)
    {
        var platform = Sample.Platform("security");
        var member = platform.Accounts[^1];
        var landing = new LoadBalancerLandingArgs
        {
            Platform = platform with { Accounts = [.. Enumerable.Range(0, accounts).Select(i => member with { Id = AccountId.Parse($"5555555555{i:00}") })] },
            Regions = [Sample.Home],
            ArchiveKeyArn = Sample.KeyArn,
        }.Landing(Sample.Home);

        var policy = LandingBucketPolicy.Bucket(landing);

        Assert.InRange(policy.ToJson().Length, 1, PolicyLimit);
        var allowed = policy.Statements.Where(statement => statement.Effect == Effect.Allow).ToList();
        Assert.Equal(["LoadBalancerWrite", "LogDeliveryCheck", "LogDeliveryWrite"], allowed.Select(statement => statement.Sid));
        Assert.Equal(byOrganization, allowed.Count(statement => statement.Conditions.Any(condition => condition.Key == "aws:SourceOrgID")));
        Assert.Equal(byOrganization == 0 ? accounts : 1, allowed[0].Resources.Count);
    }
}
