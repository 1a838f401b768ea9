using Pulumi;
using SecurityPlatform.Model;

namespace SecurityPlatform.Components.Analytics;

/// <summary>What a <see cref="LogTables"/> needs to be told.</summary>
public sealed record LogTablesArgs
{
    /// <summary>The source whose logs are made queryable.</summary>
    public required LogSource Source { get; init; }

    /// <summary>The platform, whose account register becomes the partitions.</summary>
    public required Platform Platform { get; init; }

    /// <summary>The bucket that results are written to; its name is known beforehand, so rules can judge a plan.</summary>
    public required BucketName ResultsBucket { get; init; }

    /// <summary>The ARN of the key that results are encrypted with.</summary>
    public required Input<string> ResultsKeyArn { get; init; }

    /// <summary>What must be there before: the settings of the results bucket.</summary>
    public IReadOnlyList<Resource> After { get; init; } = [];

    /// <summary>The environments that get a table.</summary>
    internal IReadOnlyList<AccountEnvironment> Environments => Source.EnvironmentsOn(Platform);

    internal void Validate(string name) => new Problems(name)
        .Unless(Environments.Count > 0, nameof(Platform), $"an account that produces {Source.Id}", "none",
            "Register one in security-platform:accounts.")
        .ThrowIfAny();
}
