namespace SecurityPlatform.Engine.Aws.Constraints.Iam;

/// <summary>An identity provider is named by an https address.</summary>
sealed class ProviderUrl() : InputConstraint(
    "iam-provider-url", "InvalidInput", "IAM API Reference: CreateOpenIDConnectProvider", AwsTypes.IdentityProvider)
{
    public override Violation? Check(Subject subject) =>
        subject.Inputs.Text("url") is { } url && !url.StartsWith("https://", StringComparison.Ordinal)
            ? subject.Wrong("url", "an address that starts with https://", url, "Write the issuer's full address.")
            : null;
}
