using Newtonsoft.Json.Linq;
using SecurityPlatform.Model;

namespace SecurityPlatform.Cli.Organizations;

/// <summary>Asks the services of the account that the shell's credentials are of.</summary>
/// <param name="open">Makes a client for a service in a region.</param>
/// <param name="security">The account that administers the services.</param>
/// <remarks>
/// Calls: ListDetectors, GetAdministratorAccount of GuardDuty and Security Hub, DescribeConfigurationRecorders, DescribeTrails, DescribeHub,
/// GetAccountSettings, ListRegions, and those of <see cref="DelegationInspector"/>. All of them only read.
/// </remarks>
sealed class AccountInspector(Func<AwsService, string, IAwsClient> open, AccountId security) : IAccountInspector
{
    // Fewer than this and one busy function starves every other ("Lambda quotas": new accounts start at 10).
    const int FewExecutions = 100;

    readonly AccountQuestions _questions = new(open);

    public async Task<PreFlight> FindAsync(IReadOnlyList<Region> regions, CancellationToken cancellationToken = default)
    {
        List<Existing> found = [.. await OptInsAsync(regions, cancellationToken).ConfigureAwait(false)];
        var closed = found.Select(existing => existing.Region).ToHashSet(StringComparer.Ordinal);
        string[] open = [.. regions.Select(region => region.ToString()).Where(region => !closed.Contains(region))];
        foreach (var region in open)
        {
            found.AddRange(await InAsync(region, cancellationToken).ConfigureAwait(false));
        }

        var delegations = await new DelegationInspector(_questions, security).FindAsync(open, cancellationToken).ConfigureAwait(false);
        return new([.. found, .. delegations ?? []], delegations is not null);
    }

    async Task<IEnumerable<Existing>> InAsync(string region, CancellationToken cancellationToken)
    {
        var guardDuty = await _questions.AskAsync(AwsService.GuardDuty, region, client => client.GetAsync("/detector", cancellationToken)).ConfigureAwait(false);
        var recorders = await _questions.AskAsync(AwsService.Config, region, client => client.PostAsync("DescribeConfigurationRecorders", [], cancellationToken)).ConfigureAwait(false);
        var trails = await _questions.AskAsync(AwsService.CloudTrail, region, client => client.PostAsync("DescribeTrails", new() { ["includeShadowTrails"] = false }, cancellationToken)).ConfigureAwait(false);
        var hub = await _questions.AskAsync(AwsService.SecurityHub, region, client => client.GetAsync("/accounts", cancellationToken)).ConfigureAwait(false);
        var lambda = await _questions.AskAsync(AwsService.Lambda, region, client => client.GetAsync("/2016-08-19/account-settings/", cancellationToken)).ConfigureAwait(false);
        var administrators = await AdministratorsAsync(region, guardDuty["detectorIds"], Text(hub["HubArn"]), cancellationToken).ConfigureAwait(false);
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
            .. administrators,
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

        var answer = await _questions.AskAsync(AwsService.Account, "us-east-1", client => client.PostAsync("/listRegions", new() { ["MaxResults"] = 50 }, cancellationToken)).ConfigureAwait(false);
        var states = Items(answer["Regions"]).ToDictionary(region => (string)region["RegionName"]!, region => (string?)region["RegionOptStatus"] ?? "");
        return regions.Select(region => region.ToString())
            .Where(region => states.GetValueOrDefault(region, "DISABLED") is not ("ENABLED" or "ENABLED_BY_DEFAULT"))
            .Select(region => new Existing("region that is off", region, states.GetValueOrDefault(region, "DISABLED"), null,
                $"Switch it on: aws account enable-region --region-name {region}; it takes minutes to hours."));
    }

    /// <summary>A member of somebody else's GuardDuty or Security Hub cannot be enrolled.</summary>
    async Task<IEnumerable<Existing>> AdministratorsAsync(string region, JToken? detectors, string? hub, CancellationToken cancellationToken)
    {
        List<(string Title, JToken? Account)> administrators = [];
        foreach (var detector in Texts(detectors))
        {
            var answer = await _questions.AskAsync(AwsService.GuardDuty, region, client => client.GetAsync($"/detector/{detector}/administrator", cancellationToken)).ConfigureAwait(false);
            administrators.Add(("GuardDuty membership", answer["administrator"]?["accountId"]));
        }

        if (hub is not null)
        {
            var answer = await _questions.AskAsync(AwsService.SecurityHub, region, client => client.GetAsync("/administrator", cancellationToken)).ConfigureAwait(false);
            administrators.Add(("Security Hub membership", answer["Administrator"]?["AccountId"]));
        }

        return administrators.Where(found => Text(found.Account) is { } account && account != security.ToString())
            .Select(found => new Existing(found.Title, region, Text(found.Account)!, null, $"The account reports to another administrator than {security}: leave it there first (disassociate-from-administrator-account)."));
    }

    static IEnumerable<JObject> Items(JToken? list) => (list as JArray ?? []).OfType<JObject>();

    static IEnumerable<string> Texts(JToken? list) => (list as JArray ?? []).Select(item => (string)item!);

    static string? Text(JToken? value) => (string?)value;
}
