namespace SecurityPlatform.Policy;

public static partial class Rules
{
    /// <summary>An error about an error is an error.</summary>
    public static PolicyRule NoStreamLoop => field ??= new()
    {
        Id = "no-stream-loop",
        Title = "No stream writes its errors to a log group that it reads",
        Severity = Severity.High,
        Controls = ["NIST AU-4", "NIST AU-5"],
        Why = "A delivery stream, or a function, that is fed from a log group and writes its own errors there makes two lines of each: one "
            + "failure fills the group, the archive and the bill.",
        Fix = "Give the stream a log group of its own, which no subscription filter reads.",
        Check = (organization, _) => organization.OfType(AwsTypes.LogSubscriptionFilter)
            .Where(filter => !filter["destinationArn"].IsMissing)
            .Select(filter => CheckOwnErrors(organization, filter)),
    };

    static Finding CheckOwnErrors(PlannedOrganization organization, PlannedResource filter)
    {
        var group = filter["logGroup"];
        var written = organization.Follow(filter["destinationArn"], AwsTypes.Firehose).Target is { } stream
            ? stream["extendedS3Configuration"]["cloudwatchLoggingOptions"]["logGroupName"]
            : null;
        return group.Must(!(written is null ? IsLogOf(filter["destinationArn"], group) : IsSameGroup(organization, written, group)),
            "a group that the stream does not write to");
    }

    /// <summary>A group of the run is known by its URN even where its name is not.</summary>
    static bool? IsSameGroup(PlannedOrganization organization, Setting written, Setting read)
    {
        if (organization.Follow(written, AwsTypes.LogGroup).Target is { } one && organization.Follow(read, AwsTypes.LogGroup).Target is { } other)
        {
            return one.Urn == other.Urn;
        }

        return written.IsUnknown || read.IsUnknown ? null : written.Text is { Length: > 0 } name && name == Identity.Normal(read.Text ?? "");
    }

    /// <summary>The log group of a function is called after it.</summary>
    static bool? IsLogOf(Setting destination, Setting group) => destination.IsUnknown || group.IsUnknown ? null
        : destination.Text is { } arn && arn.Contains(":function:", StringComparison.Ordinal)
            && group.Text == $"/aws/lambda/{arn[(arn.IndexOf(":function:", StringComparison.Ordinal) + ":function:".Length)..].Split(':')[0]}";
}
