namespace SecurityPlatform.Policy;

public static partial class Rules
{
    /// <summary>A message about a finding is half of the finding.</summary>
    public static PolicyRule TopicsAreEncrypted => field ??= new()
    {
        Id = "topics-are-encrypted",
        Title = "Topics encrypt with a key",
        Severity = Severity.Medium,
        Controls = ["FSBP SNS.1", "PCI DSS 3.5.1", "NIST SC-28"],
        Why = "SNS keeps messages unencrypted unless a key is named, and a key policy also decides who may publish.",
        Fix = "Set KmsMasterKeyId to a customer key that the publishing services may use; alarms and events cannot use alias/aws/sns.",
        Check = (organization, _) => organization.OfType(AwsTypes.Topic).Select(topic => topic["kmsMasterKeyId"])
            .Select(key => key.Must(IsFromResource(organization, key) | key.IsSet, "a key")),
    };

    /// <summary>What a key of the run is called is unknown until it is made; that there is one is not.</summary>
    static bool? IsFromResource(PlannedOrganization organization, Setting key) =>
        key.IsUnknown ? organization.Follow(key, AwsTypes.Key).Target is not null ? true : null : false;
}
