namespace SecurityPlatform.Engine.Aws.Constraints.Kms;

/// <summary>Names of aliases begin with <c>alias/</c>; <c>alias/aws/</c> is AWS's.</summary>
sealed class AliasName() : InputConstraint(
    "kms-alias-name", "InvalidAliasNameException", "KMS API Reference: CreateAlias", AwsTypes.KeyAlias)
{
    public override Violation? Check(Subject subject)
    {
        var name = subject.Inputs.Text("name");
        return name is null || IsValid(name) ? null : subject.Wrong(
            "name", "alias/ and letters, digits, _, / or -, but not alias/aws/", name, "Choose a name such as alias/log-archive.");
    }

    static bool IsValid(string name) =>
        name.Length is > 6 and <= 256
        && name.StartsWith("alias/", StringComparison.Ordinal)
        && !name.StartsWith("alias/aws/", StringComparison.Ordinal)
        && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '_' or '-');
}
