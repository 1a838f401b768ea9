namespace SecurityPlatform.Policy;

public static partial class Rules
{
    /// <summary>What leaves the program should not leave the cloud.</summary>
    public static PolicyRule EvidenceIsRetained => field ??= new()
    {
        Id = "evidence-is-retained",
        Title = "Trails, log buckets and their keys stay in the cloud when they leave the program",
        Severity = Severity.High,
        Level = EnforcementLevel.Advisory,
        Controls = ["FSBP KMS.3", "PCI DSS 10.3.2", "NIST AU-9"],
        Why = "Protection is taken off for one change and forgotten. RetainOnDelete is the second belt: the state forgets the "
            + "resource, the account keeps it. The Pulumi CLI does not tell policy packs about it, so there the rule is not applicable.",
        Fix = "Set RetainOnDelete = true in its resource options.",
        Check = (organization, _) => Evidence.Of(organization).Where(evidence => evidence.Resource.RetainOnDelete is not null).Select(evidence => Finding
            .About(evidence.Resource, "retainOnDelete", evidence.Resource.RetainOnDelete, "true", "false").When(evidence.Certain)),
    };
}
