namespace SecurityPlatform.Policy;

public static partial class Rules
{
    /// <summary>A rename in the program must not be the end of a year of logs.</summary>
    public static PolicyRule EvidenceIsProtected => field ??= new()
    {
        Id = "evidence-is-protected",
        Title = "Trails, log buckets and their keys are protected from deletion and replacement",
        Severity = Severity.Critical,
        Controls = ["FSBP KMS.3", "PCI DSS 10.3.2", "NIST AU-9"],
        Why = "To Pulumi a renamed resource is a deleted one. A deleted key makes every object that it encrypted unreadable, "
            + "and a replaced trail leaves a gap.",
        Fix = "Set Protect = true in its resource options.",
        Check = (organization, _) => Evidence.Of(organization).Select(evidence => Finding
            .About(evidence.Resource, "protect", evidence.Resource.Protect, "true", "false").When(evidence.Certain)),
    };
}
