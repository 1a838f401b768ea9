namespace SecurityPlatform.Model;

/// <summary>How the lines of a log are written, for readers that are not Athena.</summary>
public enum LogFormatKind
{
    /// <summary>One JSON document per file, the events in its array Records.</summary>
    CloudTrail,

    /// <summary>One JSON object per line.</summary>
    JsonLines,

    /// <summary>One line of text per event, taken apart by a regular expression.</summary>
    Regex,

    /// <summary>Columns between tabs, the first lines a header.</summary>
    Delimited,

    /// <summary>Columns between commas, some in quotes.</summary>
    Csv,

    /// <summary>Apache Parquet.</summary>
    Parquet,
}
