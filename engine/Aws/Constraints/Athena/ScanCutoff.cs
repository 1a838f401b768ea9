namespace SecurityPlatform.Engine.Aws.Constraints.Athena;

/// <summary>A workgroup's limit per query is at least 10 MB.</summary>
sealed class ScanCutoff() : InputConstraint(
    "athena-cutoff", "InvalidRequestException", "Athena API Reference: WorkGroupConfiguration", AwsTypes.Workgroup)
{
    public override Violation? Check(Subject subject) =>
        subject.Inputs.Object("configuration")?.Number("bytesScannedCutoffPerQuery") is { } bytes and < 10_485_760
            ? subject.Wrong("configuration.bytesScannedCutoffPerQuery", "10485760 bytes or more", $"{bytes}", "Raise it to at least 10485760.")
            : null;
}
