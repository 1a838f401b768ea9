using SecurityPlatform.Model;

namespace SecurityPlatform.Policy;

public static partial class Rules
{
    /// <summary>A region missing from the projection is a region whose rows do not exist.</summary>
    public static PolicyRule TableProjectsEveryRegion => field ??= new()
    {
        Id = "table-projects-every-region",
        Title = "Tables of regional logs project every governed region",
        Severity = Severity.High,
        Controls = ["NIST AU-6"],
        Why = "Athena reads only the partitions that the table projects: logs of a region that is left out are stored, paid for and never found.",
        Fix = "Build projection.region.values from the governed regions of the configuration.",
        Keys = [ConfigKeys.GovernedRegions],
        Parameters = [PlatformParameters.GovernedRegions],
        Check = (organization, given) =>
        {
            var expected = given.Texts(PlatformParameters.GovernedRegions);
            return expected.Count == 0 ? [] : organization.OfType(AwsTypes.CatalogTable)
                .Select(table => table["parameters"]["projection.region.values"])
                .Where(values => !values.IsMissing)
                .Select(values => CheckProjection(values, expected));
        },
    };

    static Finding CheckProjection(Setting values, IReadOnlyList<string> expected)
    {
        var missing = values.Text is { } text
            ? expected.Except(text.Split(',', StringSplitOptions.TrimEntries), StringComparer.Ordinal).ToList()
            : expected;
        return values.Must(values.IsUnknown ? null : missing.Count == 0, $"{string.Join(", ", missing)} too");
    }
}
