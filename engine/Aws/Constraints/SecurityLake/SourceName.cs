namespace SecurityPlatform.Engine.Aws.Constraints.SecurityLake;

/// <summary>Security Lake collects sources that it knows.</summary>
sealed class SourceName() : InputConstraint(
    "securitylake-source", "BadRequestException", "Amazon Security Lake API Reference: CreateAwsLogSource", AwsTypes.LakeSource)
{
    public override Violation? Check(Subject subject)
    {
        string[] known = ["CLOUD_TRAIL_MGMT", "EKS_AUDIT", "LAMBDA_EXECUTION", "ROUTE53", "S3_DATA", "SH_FINDINGS", "VPC_FLOW", "WAF"];
        return subject.Inputs.Object("source")?.Text("sourceName") is { } name && !known.Contains(name)
            ? subject.Wrong("source.sourceName", $"one of {string.Join(", ", known)}", name, "Correct the name.")
            : null;
    }
}
