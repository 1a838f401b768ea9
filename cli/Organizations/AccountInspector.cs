using Amazon.Runtime;
using Newtonsoft.Json.Linq;
using SecurityPlatform.Model;

namespace SecurityPlatform.Cli.Organizations;

/// <summary>Asks the services of the account that the shell's credentials are of.</summary>
/// <param name="open">Makes a client for a service in a region.</param>
/// <remarks>Calls: ListDetectors, DescribeConfigurationRecorders, DescribeTrails, DescribeHub, GetAccountSettings, ListRegions. All of them only read.</remarks>
sealed class AccountInspector(Func<AwsService, string, IAwsClient> open) : IAccountInspector
{
    // Fewer than this and one busy function starves every other ("Lambda quotas": new accounts start at 10).
    const int FewExecutions = 100;

    public async Task<IReadOnlyList<Existing>> FindAsync(IReadOnlyList<Region> regions, CancellationToken cancellationToken = default)
    {
        List<Existing> found = [.. await OptInsAsync(regions, cancellationToken).ConfigureAwait(false)];
        var closed = found.Select(existing => existing.Region).ToHashSet(StringComparer.Ordinal);
        foreach (var region in regions.Select(region => region.ToString()).Where(region => !closed.Contains(region)))
        {
            found.AddRange(await InAsync(region, cancellationToken).ConfigureAwait(false));
        }

        return found;
    }

    async Task<IEnumerable<Existing>> InAsync(string region, CancellationToken cancellationToken)
    {
        var guardDuty = await AskAsync(AwsService.GuardDuty, region, client => client.GetAsync("/detector", cancellationToken)).ConfigureAwait(false);
        var recorders = await AskAsync(AwsService.Config, region, client => client.PostAsync("DescribeConfigurationRecorders", [], cancellationToken)).ConfigureAwait(false);
        var trails = await AskAsync(AwsService.CloudTrail, region, client => client.PostAsync("DescribeTrails", new() { ["includeShadowTrails"] = false }, cancellationToken)).ConfigureAwait(false);
        var hub = await AskAsync(AwsService.SecurityHub, region, client => client.GetAsync("/accounts", cancellationToken)).ConfigureAwait(false);
        var lambda = await AskAsync(AwsService.Lambda, region, client => client.GetAsync("/2016-08-19/account-settings/", cancellationToken)).ConfigureAwait(false);
        return
        [
            .. Texts(guardDuty["detectorIds"]).Select(id => new Existing("GuardDuty detector", region, id, "aws:guardduty/detector:Detector",
                "The organization takes it over as it is; import it only if this stack is to own it.")),
            .. Items(recorders["ConfigurationRecorders"]).Select(recorder => new Existing("AWS Config recorder", region, (string?)recorder["name"] ?? "default", "aws:cfg/recorder:Recorder",
                "An account has one recorder a region: import it, or delete it before the deployment.")),
            .. Items(trails["trailList"]).Where(trail => (bool?)trail["IsOrganizationTrail"] != true).Select(trail => new Existing("trail of its own", region, (string?)trail["TrailARN"] ?? (string?)trail["Name"] ?? "", "aws:cloudtrail/trail:Trail",
                "The organization trail records the same events; every copy but the first is charged. Delete it when its history is kept.")),
            .. Text(hub["HubArn"]) is { } arn ? [new Existing("Security Hub", region, arn, "aws:securityhub/account:Account",
                "The organization takes it over as it is; import it only if this stack is to own it.")] : Array.Empty<Existing>(),
            .. (int?)lambda["AccountLimit"]?["ConcurrentExecutions"] is { } limit and < FewExecutions ? [new Existing("Lambda concurrency", region, $"{limit}", null,
                $"A new account gets few concurrent executions: ask for 1,000 (Service Quotas, L-B99A9384) before functions are deployed.")] : Array.Empty<Existing>(),
        ];
    }

    async Task<IEnumerable<Existing>> OptInsAsync(IReadOnlyList<Region> regions, CancellationToken cancellationToken)
    {
        if (regions.All(Region.EnabledByDefault.Contains))
        {
            return [];
        }

        var answer = await AskAsync(AwsService.Account, "us-east-1", client => client.PostAsync("/listRegions", new() { ["MaxResults"] = 50 }, cancellationToken)).ConfigureAwait(false);
        var states = Items(answer["Regions"]).ToDictionary(region => (string)region["RegionName"]!, region => (string?)region["RegionOptStatus"] ?? "");
        return regions.Select(region => region.ToString())
            .Where(region => states.GetValueOrDefault(region, "DISABLED") is not ("ENABLED" or "ENABLED_BY_DEFAULT"))
            .Select(region => new Existing("region that is off", region, states.GetValueOrDefault(region, "DISABLED"), null,
                $"Switch it on: aws account enable-region --region-name {region}; it takes minutes to hours."));
    }

    // Services that are not subscribed to say so by an error; that nothing is there is no error here.
    async Task<JObject> AskAsync(AwsService service, string region, Func<IAwsClient, Task<JObject>> ask)
    {
        using var client = open(service, region);
        try
        {
            return await ask(client).ConfigureAwait(false);
        }
        catch (AmazonServiceException none) when (none.ErrorCode is "InvalidAccessException" or "ResourceNotFoundException" or "SubscriptionRequiredException")
        {
            return [];
        }
        catch (AmazonServiceException refused)
        {
            throw new PlatformConfigException([$"pre-flight.{service.SigningName}: expected an answer from {region}, got {refused.ErrorCode}: {refused.Message}. Use credentials of the account that may read (SecurityAudit)."]);
        }
    }

    static IEnumerable<JObject> Items(JToken? list) => (list as JArray ?? []).OfType<JObject>();

    static IEnumerable<string> Texts(JToken? list) => (list as JArray ?? []).Select(item => (string)item!);

    static string? Text(JToken? value) => (string?)value;
}
