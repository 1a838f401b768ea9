namespace SecurityPlatform.Cli.Drift;

/// <summary>How bad it is when a property of a type drifts.</summary>
/// <param name="Type">The type token, or the beginning of one that ends in "*".</param>
/// <param name="Property">The property; <see cref="Gone"/> for the whole resource, <see cref="Any"/> for every other.</param>
/// <param name="Points">0 to 100; what is worse comes first in the report.</param>
/// <param name="Reason">What it means, as a sentence.</param>
sealed record DriftWeight(string Type, string Property, int Points, string Reason)
{
    public const string Any = "*";

    public const string Gone = "";

    public DriftSeverity Severity => Points switch
    {
        >= 85 => DriftSeverity.Critical,
        >= 60 => DriftSeverity.High,
        >= 30 => DriftSeverity.Medium,
        _ => DriftSeverity.Low,
    };

    public bool Matches(string type) =>
        Type.EndsWith('*') ? type.StartsWith(Type[..^1], StringComparison.Ordinal) : type == Type;
}
