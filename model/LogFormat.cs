namespace SecurityPlatform.Model;

/// <summary>How a log is read: the SerDe and the Hadoop formats of its Glue table.</summary>
public sealed record LogFormat
{
    /// <summary>How the lines are written, for readers that are not Athena.</summary>
    public required LogFormatKind Kind { get; init; }

    /// <summary>The Java class that takes a line apart.</summary>
    public required string SerializationLibrary { get; init; }

    /// <summary>The Java class that splits a file into lines.</summary>
    /// <value>The default reads text, also gzipped.</value>
    public string InputFormat { get; init; } = "org.apache.hadoop.mapred.TextInputFormat";

    /// <summary>The Java class that would write a file; Glue wants one.</summary>
    public string OutputFormat { get; init; } = "org.apache.hadoop.hive.ql.io.HiveIgnoreKeyTextOutputFormat";

    /// <summary>Parameters of the SerDe.</summary>
    public IReadOnlyDictionary<string, string> SerDeParameters { get; init; } = new Dictionary<string, string>();

    /// <summary>Parameters of the table that belong to the format, such as skip.header.line.count.</summary>
    public IReadOnlyDictionary<string, string> TableParameters { get; init; } = new Dictionary<string, string>();
}
