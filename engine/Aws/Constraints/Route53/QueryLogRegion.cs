namespace SecurityPlatform.Engine.Aws.Constraints.Route53;

/// <summary>Route 53 writes query logs to log groups in us-east-1.</summary>
sealed class QueryLogRegion() : InputConstraint(
    "route53-log-region", "InvalidInput", "Route 53 Developer Guide: Public DNS query logging", AwsTypes.QueryLog)
{
    public override Violation? Check(Subject subject)
    {
        const string member = "cloudwatchLogGroupArn";
        return subject.Inputs.Text(member) is not { } text ? null
            : !Arn.TryParse(text, out var arn) || arn.Service != "logs" ? subject.Wrong(member, "the ARN of a log group", text, "Pass the log group's ARN.")
            : arn.Region != "us-east-1" ? subject.Wrong(member, "a log group in us-east-1", arn.Region, "Create the log group with Region us-east-1.")
            : arn.Resource.EndsWith(":*", StringComparison.Ordinal) ? subject.Wrong(member, "the log group's ARN without :*", text, "Remove :*.")
            : null;
    }
}
