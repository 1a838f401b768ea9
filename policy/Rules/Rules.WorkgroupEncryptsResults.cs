namespace SecurityPlatform.Policy;

public static partial class Rules
{
    /// <summary>A result is a copy of the log lines that mattered.</summary>
    public static PolicyRule WorkgroupEncryptsResults => field ??= new()
    {
        Id = "workgroup-encrypts-results",
        Title = "Athena workgroups encrypt results with a customer key, in a place of their own",
        Severity = Severity.High,
        Controls = ["PCI DSS 3.5.1", "NIST SC-28(1)"],
        Why = "Results hold the most interesting log lines outside the locked archive; without a place and a key they lie "
            + "wherever the client said, readable by whoever reads that bucket.",
        Fix = "Set ResultConfiguration with OutputLocation and SSE_KMS with the key's ARN.",
        Check = (organization, _) => organization.OfType(AwsTypes.Workgroup)
            .Where(group => IsManaged(group) != true)
            .SelectMany(group => CheckResults(organization, group["configuration"]["resultConfiguration"])
                .Select(finding => finding.When(IsManaged(group) == false))),
    };

    /// <summary>Whether Athena itself keeps and encrypts the results.</summary>
    static bool? IsManaged(PlannedResource group) => group["configuration"]["managedQueryResultsConfiguration"]["enabled"].Is(true);

    static IEnumerable<Finding> CheckResults(PlannedOrganization organization, Setting results)
    {
        var (location, encryption) = (results["outputLocation"], results["encryptionConfiguration"]);
        yield return location.Must(
            location.IsUnknown ? null : location.Text?.StartsWith("s3://", StringComparison.Ordinal) == true, "an s3:// address");
        yield return encryption["encryptionOption"].Must(encryption["encryptionOption"].IsOneOf("SSE_KMS", "CSE_KMS"), "SSE_KMS");
        yield return encryption["kmsKeyArn"].Must(IsKeyArn(organization, encryption["kmsKeyArn"]), "the ARN of a customer key");
    }
}
