namespace SecurityPlatform.Policy;

/// <summary>In which regions the run sets up each service that works region by region.</summary>
static class RegionalServices
{
    static readonly (string Type, string Title)[] Services =
    [
        (AwsTypes.GuardDutyAdmin, "GuardDuty's delegated administrator"),
        (AwsTypes.GuardDutyOrganization, "GuardDuty's organization configuration"),
        (AwsTypes.SecurityHubAdmin, "Security Hub's delegated administrator"),
        (AwsTypes.SecurityHub, "Security Hub"),
        (AwsTypes.ConfigRecorder, "AWS Config's recorder"),
    ];

    /// <summary>The services of the run, each in each stack that sets it up.</summary>
    public static IEnumerable<RegionalService> Of(PlannedOrganization organization) => Services.SelectMany(service => organization
        .OfType(service.Type)
        .GroupBy(resource => resource.Stack, StringComparer.Ordinal)
        .Select(group => new RegionalService(
            service.Title,
            group.First(),
            [.. group.Select(r => organization.RegionOf(r).Text).OfType<string>().Distinct(StringComparer.Ordinal)],
            group.All(r => organization.RegionOf(r).Text is not null))));
}
