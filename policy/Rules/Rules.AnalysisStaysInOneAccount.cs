namespace SecurityPlatform.Policy;

public static partial class Rules
{
    /// <summary>A copy of the analysis is a copy of the logs.</summary>
    public static PolicyRule AnalysisStaysInOneAccount => field ??= new()
    {
        Id = "analysis-stays-in-one-account",
        Title = "Tables and workgroups belong to one account",
        Severity = Severity.Medium,
        Controls = ["PCI DSS 10.3.1", "NIST AC-4", "NIST AU-6"],
        Why = "A workgroup in a member account reads logs past the security account's roles and keeps its results where that account's "
            + "administrators read them.",
        Fix = "Move the workgroup or table to the security stack.",
        Check = (organization, _) =>
        {
            var resources = organization.OfTypes(AwsTypes.CatalogTable, AwsTypes.Workgroup, AwsTypes.CatalogDatabase).ToList();
            var home = resources.GroupBy(resource => resource.Stack, StringComparer.Ordinal).MaxBy(group => group.Count())?.Key;
            return resources.Select(resource => resource.Stack == home
                ? new(resource, Verdict.Pass, "")
                : Finding.About(resource, "", false, $"it in the stack {home}", $"it in {resource.Stack}"));
        },
    };
}
