namespace SecurityPlatform.Policy;

public static partial class Rules
{
    /// <summary>The copy in the log group deserves the lock of the copy in the bucket.</summary>
    public static PolicyRule LogGroupUsesCustomerKey => field ??= new()
    {
        Id = "log-group-uses-customer-key",
        Title = "Log groups of security logs are encrypted with a customer key",
        Severity = Severity.Low,
        Level = EnforcementLevel.Advisory,
        Controls = ["PCI DSS 10.3.2", "NIST SC-28(1)"],
        Why = "CloudWatch encrypts by itself, but only a customer key lets a key policy decide who reads.",
        Fix = "Set KmsKeyId to the ARN of a key whose policy allows logs.REGION.amazonaws.com.",
        Check = (organization, _) => LogGroups.Of(organization)
            .Select(log => log.Resource["kmsKeyId"])
            .Select(key => key.Must(IsKeyArn(organization, key), "the ARN of a customer key")),
    };
}
