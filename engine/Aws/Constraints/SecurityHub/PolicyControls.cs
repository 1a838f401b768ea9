namespace SecurityPlatform.Engine.Aws.Constraints.SecurityHub;

/// <summary>A policy that switches the service on says which controls are off, or which are on, never both.</summary>
sealed class PolicyControls() : InputConstraint(
    "securityhub-policy-controls", "InvalidInputException", "AWS Security Hub API Reference: SecurityControlsConfiguration", AwsTypes.HubPolicy)
{
    public override Violation? Check(Subject subject)
    {
        const string member = "configurationPolicy.securityControlsConfiguration";
        if (subject.Inputs.Object("configurationPolicy") is not { } policy || policy.Flag("serviceEnabled") is not true || policy.IsUnknown("securityControlsConfiguration"))
        {
            return null;
        }

        return policy.Object("securityControlsConfiguration") is not { } controls
                ? subject.Wrong(member, "controls with serviceEnabled", "none", "Give disabledControlIdentifiers, empty if need be.")
            : controls.Has("disabledControlIdentifiers") && controls.Has("enabledControlIdentifiers")
                ? subject.Wrong(member, "enabled or disabled controls", "both", "Keep the shorter list.")
            : null;
    }
}
