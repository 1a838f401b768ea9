namespace SecurityPlatform.Engine.Aws.Constraints.Logs;

/// <summary>A resource policy of CloudWatch Logs has at most 5,120 characters.</summary>
sealed class ResourcePolicySize() : InputConstraint(
    "logs-policy-size", "InvalidParameterException", "CloudWatch Logs API Reference: PutResourcePolicy", AwsTypes.LogResourcePolicy)
{
    public override Violation? Check(Subject subject) => PolicyRules.TooLarge(
        subject, "policyDocument", 5_120, "Grant by a name prefix such as /aws/route53/*.");
}
