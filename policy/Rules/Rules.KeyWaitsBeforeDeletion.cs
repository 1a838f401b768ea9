namespace SecurityPlatform.Policy;

public static partial class Rules
{
    /// <summary>The waiting period is the time in which somebody notices.</summary>
    public static PolicyRule KeyWaitsBeforeDeletion => field ??= new()
    {
        Id = "key-waits-before-deletion",
        Title = "Keys of logs wait 30 days before they are deleted",
        Severity = Severity.Medium,
        Controls = ["FSBP KMS.3", "NIST SC-12"],
        Why = "With the shortest period of 7 days a key deleted before a holiday is gone after it, and every log with it.",
        Fix = "Set DeletionWindowInDays to 30 or leave it out.",
        Check = (organization, _) => Evidence.Of(organization)
            .Where(evidence => evidence.Resource.Type == AwsTypes.Key)
            .Select(evidence => KeepsFor(evidence.Resource["deletionWindowInDays"], 30).When(evidence.Certain)),
    };
}
