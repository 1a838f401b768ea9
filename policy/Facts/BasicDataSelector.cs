namespace SecurityPlatform.Policy;

/// <summary>A basic event selector: a list of ARN beginnings, of which none can be excluded.</summary>
sealed class BasicDataSelector : DataSelector
{
    /// <summary>The ARN beginnings.</summary>
    public required Setting Objects { get; init; }

    /// <inheritdoc/>
    public override bool? Reads => Place["readWriteType"].Or("All").IsOneOf("All", "ReadOnly");

    /// <inheritdoc/>
    public override bool? Writes => Place["readWriteType"].Or("All").IsOneOf("All", "WriteOnly");

    /// <inheritdoc/>
    public override bool? Covers(string start) => Objects.Any(v => Holds(v, text => Begins(start, text)));

    /// <inheritdoc/>
    public override bool? RecordsWrites(string? start, string end) => Writes & Objects.Any(v => Meets(v, start));
}
