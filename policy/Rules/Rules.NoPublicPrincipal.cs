namespace SecurityPlatform.Policy;

public static partial class Rules
{
    /// <summary>The keys of a condition that keep strangers out.</summary>
    static readonly string[] Fences =
    [
        "aws:PrincipalOrgID",
        "aws:PrincipalOrgPaths",
        "aws:PrincipalAccount",
        "aws:PrincipalArn",
        "aws:SourceOrgID",
        "aws:SourceOrgPaths",
        "aws:SourceAccount",
        "aws:SourceOwner",
        "aws:SourceArn",
        "aws:SourceVpc",
        "aws:SourceVpce",
        "kms:CallerAccount",
    ];

    /// <summary>A star as principal means everybody with an AWS account, and for S3 everybody.</summary>
    public static PolicyRule NoPublicPrincipal => field ??= new()
    {
        Id = "no-public-principal",
        Title = "No resource policy lets strangers in",
        Severity = Severity.Critical,
        Controls = ["FSBP KMS.5", "FSBP SNS.4", "FSBP SQS.3", "PCI DSS 1.4.4", "NIST AC-3"],
        Why = "Principal * without a condition on organization, account or source opens the resource to every AWS account there is.",
        Fix = "Name the principals, or add a condition such as StringEquals aws:PrincipalOrgID.",
        Check = (organization, _) => PolicyPlaces.OfResources(organization)
            .Select(place => CheckStatements(organization, place, IsPublic, "no statement that lets everybody in")),
    };

    static bool IsPublic(PolicyStatement statement) =>
        statement.Allows && statement.IsAboutEverybody && !statement.Conditions.Any(IsFence);

    static bool IsFence(PolicyCondition condition) =>
        condition.IsPositive
        && Fences.Any(condition.IsAbout)
        && condition.Values.Count > 0
        && condition.Values.All(value => value.Trim('*', '?').Length > 0 && !value.StartsWith("arn:*:*:*:*", StringComparison.Ordinal));
}
