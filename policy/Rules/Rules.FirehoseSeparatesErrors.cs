namespace SecurityPlatform.Policy;

public static partial class Rules
{
    /// <summary>Records that failed must not be read as records.</summary>
    public static PolicyRule FirehoseSeparatesErrors => field ??= new()
    {
        Id = "firehose-separates-errors",
        Title = "Delivery streams put failed records under a prefix of their own",
        Severity = Severity.Low,
        Controls = ["NIST AU-5"],
        Why = "Records that could not be processed lie under the data prefix otherwise, where tables read them as rows of nulls "
            + "and nobody looks for them.",
        Fix = "Set ErrorOutputPrefix to a prefix that does not begin with Prefix, with !{firehose:error-output-type} in it.",
        Check = (organization, _) => organization.OfType(AwsTypes.Firehose)
            .Select(stream => stream["extendedS3Configuration"])
            .Where(destination => !destination.IsMissing)
            .Select(CheckErrorPrefix),
    };

    static Finding CheckErrorPrefix(Setting destination)
    {
        var (errors, data) = (destination["errorOutputPrefix"], destination["prefix"]);
        var apart = errors.IsUnknown || data.IsUnknown ? null
            : (bool?)(data.Text is not { Length: > 0 } prefix || errors.Text?.StartsWith(prefix, StringComparison.Ordinal) != true);
        return errors.Must(errors.IsSet & apart, "a prefix outside the data's");
    }
}
