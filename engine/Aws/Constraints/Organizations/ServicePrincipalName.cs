namespace SecurityPlatform.Engine.Aws.Constraints.Organizations;

/// <summary>Trusted services are named by their principals.</summary>
sealed class ServicePrincipalName() : InputConstraint(
    "organizations-service-principal", "InvalidInputException", "AWS Organizations API Reference: EnableAWSServiceAccess",
    AwsTypes.ServiceAccess, AwsTypes.DelegatedAdministrator, AwsTypes.Organization)
{
    public override Violation? Check(Subject subject)
    {
        var own = subject.Inputs.Text("servicePrincipal");
        var stranger = subject.Inputs.Texts("awsServiceAccessPrincipals").Concat(own is null ? [] : [own])
            .FirstOrDefault(p => !p.EndsWith(".amazonaws.com", StringComparison.Ordinal));
        return stranger is null ? null : subject.Wrong(
            own is null ? "awsServiceAccessPrincipals" : "servicePrincipal", "a service principal such as guardduty.amazonaws.com", stranger, "Write the full principal.");
    }
}
