namespace SecurityPlatform.Engine.Aws.Constraints.Iam;

/// <summary>A service-linked role is made for a service by its principal.</summary>
sealed class ServiceLinkedName() : InputConstraint(
    "iam-service-linked", "InvalidInput", "IAM API Reference: CreateServiceLinkedRole", AwsTypes.ServiceLinkedRole)
{
    public override Violation? Check(Subject subject) =>
        subject.Inputs.Text("awsServiceName") is { } service && !service.EndsWith(".amazonaws.com", StringComparison.Ordinal)
            ? subject.Wrong("awsServiceName", "a service principal such as config.amazonaws.com", service, "Write the full principal.")
            : null;
}
