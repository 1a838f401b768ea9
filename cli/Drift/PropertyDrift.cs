namespace SecurityPlatform.Cli.Drift;

/// <summary>One setting that differs.</summary>
/// <param name="Path">Where, such as <c>rules[0].status</c>.</param>
/// <param name="Recorded">What the stack recorded, as JSON; "" for nothing. Secrets stay covered.</param>
/// <param name="Found">What is there now, likewise.</param>
sealed record PropertyDrift(string Path, string Recorded, string Found)
{
    /// <summary>The name of the property that the path begins with.</summary>
    public string Property => Path.AsSpan().IndexOfAny('.', '[') is > 0 and var end ? Path[..end] : Path;
}
