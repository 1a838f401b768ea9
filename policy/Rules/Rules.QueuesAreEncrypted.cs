namespace SecurityPlatform.Policy;

public static partial class Rules
{
    /// <summary>A queue is a store while its reader is down.</summary>
    public static PolicyRule QueuesAreEncrypted => field ??= new()
    {
        Id = "queues-are-encrypted",
        Title = "Queues encrypt, with a key of SQS or their own",
        Severity = Severity.Medium,
        Controls = ["FSBP SQS.1", "PCI DSS 3.5.1", "NIST SC-28"],
        Why = "Messages wait for up to two weeks; unencrypted they are read from the store without a call that anybody records.",
        Fix = "Remove SqsManagedSseEnabled = false, or set KmsMasterKeyId.",
        Check = (organization, _) => organization.OfType(AwsTypes.Queue)
            .Select(queue => queue["sqsManagedSseEnabled"].Or(true).Must(queue["sqsManagedSseEnabled"].Or(true).Is(true) | queue["kmsMasterKeyId"].IsSet, "true, or a key")),
    };
}
