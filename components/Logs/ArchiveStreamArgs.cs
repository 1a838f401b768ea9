using Pulumi;
using SecurityPlatform.Model;

namespace SecurityPlatform.Components.Logs;

/// <summary>What an <see cref="ArchiveStream"/> needs to be told.</summary>
public sealed record ArchiveStreamArgs
{
    /// <summary>The platform as the account's stack sees it: names, layout and retention come from it.</summary>
    public required Platform Platform { get; init; }

    /// <summary>The source whose lines are carried.</summary>
    public required LogSource Source { get; init; }

    /// <summary>Where the stream is: in the region of the log groups.</summary>
    public required Region Region { get; init; }

    /// <summary>The ARN of the archive's key in the security account.</summary>
    public required Input<string> ArchiveKeyArn { get; init; }

    /// <summary>Whether subscription filters of log groups feed the stream; otherwise single records are put on it, one a line.</summary>
    /// <value>The default is yes.</value>
    public bool TakesSubscriptions { get; init; } = true;

    /// <summary>What sets the stream apart from another one of its source and region.</summary>
    /// <value>The default is nothing.</value>
    public string Suffix { get; init; } = "";

    /// <summary>The account that the lines come from.</summary>
    internal AccountId Account => Platform.Self.Id;

    internal string Stream => $"{Platform.Names.FirehoseStream(Source)}{Suffix}";

    internal string Role => $"{Platform.Names.FirehoseRole(Source, Region)}{Suffix}";

    /// <summary>The log group that says what could not be delivered.</summary>
    internal string ErrorGroup => $"/aws/kinesisfirehose/{Stream}";

    internal string StreamArn => Arn.Of("firehose", Region, Account, $"deliverystream/{Stream}");
}
