namespace SecurityPlatform.Engine.Aws.Constraints.Logs;

/// <summary>Names of log groups have 1 to 512 letters, digits and <c>_-/.#</c>.</summary>
sealed class LogGroupName() : InputConstraint(
    "logs-group-name", "InvalidParameterException", "CloudWatch Logs API Reference: CreateLogGroup", AwsTypes.LogGroup)
{
    public override Violation? Check(Subject subject)
    {
        var name = subject.Inputs.Text("name");
        var valid = name is null || (name.Length is >= 1 and <= 512 && !name.StartsWith("aws/", StringComparison.Ordinal)
            && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '/' or '.' or '#'));
        return valid ? null : subject.Wrong("name", "1 to 512 letters, digits and _-/.#, not beginning with aws/", name!, "Choose another name.");
    }
}
