namespace SecurityPlatform.Engine.Aws.Constraints.Athena;

/// <summary>Results encrypted with KMS need the key.</summary>
sealed class ResultEncryption() : InputConstraint(
    "athena-encryption", "InvalidRequestException", "Athena API Reference: EncryptionConfiguration", AwsTypes.Workgroup)
{
    public override Violation? Check(Subject subject)
    {
        const string member = "configuration.resultConfiguration.encryptionConfiguration";
        var encryption = subject.Inputs.Object("configuration")?.Object("resultConfiguration")?.Object("encryptionConfiguration");
        var option = encryption?.Text("encryptionOption");
        return option is null ? null
            : option is not ("SSE_S3" or "SSE_KMS" or "CSE_KMS") ? subject.Wrong($"{member}.encryptionOption", "SSE_S3, SSE_KMS or CSE_KMS", option, "Set SSE_KMS.")
            : option != "SSE_S3" && !encryption!.Has("kmsKeyArn") ? subject.Wrong($"{member}.kmsKeyArn", $"a key for {option}", "nothing", "Pass the key's ARN.")
            : null;
    }
}
