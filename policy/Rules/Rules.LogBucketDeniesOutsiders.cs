namespace SecurityPlatform.Policy;

public static partial class Rules
{
    static readonly string[] ReadingAndWriting = ["s3:GetObject", "s3:ListBucket", "s3:PutObject"];

    /// <summary>What no statement of the bucket allows, a role's own policy may.</summary>
    public static PolicyRule LogBucketDeniesOutsiders => field ??= new()
    {
        Id = "log-bucket-denies-outsiders",
        Title = "Buckets of logs, query results and lookups deny everybody outside the organization or the account",
        Severity = Severity.High,
        Controls = ["FSBP S3.6", "PCI DSS 7.2.1", "NIST AC-3", "NIST AC-4"],
        Why = "One grant too many, by mistake or by an intruder, hands the logs to any account of the world; a denial stands above every "
            + "grant.",
        Fix = $"Deny {string.Join(", ", ReadingAndWriting)} to everybody with StringNotEquals aws:PrincipalOrgID or aws:PrincipalAccount, "
            + "sparing services with Bool aws:PrincipalIsAWSService false.",
        Check = (organization, _) => LogDataBuckets.CheckPolicies(organization, policy => CheckOutsiders(organization, policy)),
    };

    static Finding CheckOutsiders(PlannedOrganization organization, PlannedResource policy)
    {
        var guard = new BucketGuard(organization, policy);
        var denied = ReadingAndWriting.Aggregate((bool?)true, (all, action) => all & guard.Denies(action, SparesInsidersOnly));
        return Finding.About(policy, "policy", denied, $"a denial of {string.Join(", ", ReadingAndWriting)} to outsiders", "none");
    }

    static bool SparesInsidersOnly(IReadOnlyList<PolicyCondition> conditions) =>
        conditions.Any(IsAboutInsiders) && conditions.All(condition => IsAboutInsiders(condition) || SparesServices(condition));

    static bool IsAboutInsiders(PolicyCondition condition) =>
        condition.Operator == "StringNotEquals" && (condition.IsAbout("aws:PrincipalOrgID") || condition.IsAbout("aws:PrincipalAccount"));

    static bool SparesServices(PolicyCondition condition) =>
        condition is { Operator: "Bool" or "BoolIfExists", Values: ["false"] } && condition.IsAbout("aws:PrincipalIsAWSService");
}
