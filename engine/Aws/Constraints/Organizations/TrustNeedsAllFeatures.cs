namespace SecurityPlatform.Engine.Aws.Constraints.Organizations;

/// <summary>Trusted access and policies need an organization with all features.</summary>
sealed class TrustNeedsAllFeatures() : InputConstraint(
    "organizations-all-features", "ConstraintViolationException", "AWS Organizations User Guide: Enabling all features", AwsTypes.Organization)
{
    public override Violation? Check(Subject subject) =>
        subject.Inputs.Text("featureSet") == "CONSOLIDATED_BILLING"
        && (subject.Inputs.Items("awsServiceAccessPrincipals").Count > 0 || subject.Inputs.Items("enabledPolicyTypes").Count > 0)
            ? subject.Wrong("featureSet", "ALL, as services are trusted or policies enabled", "CONSOLIDATED_BILLING", "Set it to ALL.")
            : null;
}
