namespace SecurityPlatform.Analytics.Logs;

/// <summary>What SQL calls a scan, until the statement has run.</summary>
/// <param name="Text">The argument of the table function.</param>
sealed record ScanKey(string Text) : IDisposable
{
    /// <summary>A SELECT of everything in it.</summary>
    public string Select(IEnumerable<string> columns) => $"SELECT {string.Join(", ", columns)} FROM {LogFunction.Name}('{Text}')";

    public void Dispose() => LogFunction.Remove(Text);
}
