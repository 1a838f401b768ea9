namespace SecurityPlatform.Engine.Aws.Constraints.S3;

/// <summary>A KMS key goes with KMS encryption only.</summary>
sealed class BucketEncryptionKey() : InputConstraint(
    "s3-encryption-key", "InvalidArgument", "S3 API Reference: ServerSideEncryptionByDefault", AwsTypes.BucketEncryption)
{
    public override Violation? Check(Subject subject)
    {
        foreach (var rule in subject.Inputs.Objects("rules"))
        {
            var encryption = rule.Object("applyServerSideEncryptionByDefault");
            if (encryption?.Text("sseAlgorithm") is { } algorithm && algorithm is not ("aws:kms" or "aws:kms:dsse") && encryption.Has("kmsMasterKeyId"))
            {
                return subject.Wrong("rules", "aws:kms where a kmsMasterKeyId is given", algorithm, "Set sseAlgorithm to aws:kms, or remove the key.");
            }
        }

        return null;
    }
}
