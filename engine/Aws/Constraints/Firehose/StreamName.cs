namespace SecurityPlatform.Engine.Aws.Constraints.Firehose;

/// <summary>Names of delivery streams have 1 to 64 letters, digits and <c>_.-</c>.</summary>
sealed class StreamName() : InputConstraint(
    "firehose-name", "InvalidArgumentException", "Firehose API Reference: CreateDeliveryStream", AwsTypes.Firehose)
{
    public override Violation? Check(Subject subject)
    {
        var name = subject.Inputs.Text("name");
        return name is null || (name.Length is >= 1 and <= 64 && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '.' or '-')) ? null : subject.Wrong(
            "name", "1 to 64 letters, digits and _.-", name, "Choose another name.");
    }
}
