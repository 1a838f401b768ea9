using System.Globalization;

namespace SecurityPlatform.Model;

/// <summary>The formats that AWS writes logs in. Facts: "Querying AWS service logs", Amazon Athena user guide.</summary>
public static class LogFormats
{
    /// <summary>CloudTrail's own: the reader opens Records, and leaves requestParameters and its like as JSON text.</summary>
    public static LogFormat CloudTrail { get; } = new()
    {
        Kind = LogFormatKind.CloudTrail,
        SerializationLibrary = "org.apache.hive.hcatalog.data.JsonSerDe",
        InputFormat = "com.amazon.emr.cloudtrail.CloudTrailInputFormat",
    };

    /// <summary>A line of text and one group of <paramref name="pattern"/> per column. A line that does not match reads as NULLs.</summary>
    public static LogFormat Regex(string pattern) => new()
    {
        Kind = LogFormatKind.Regex,
        SerializationLibrary = "org.apache.hadoop.hive.serde2.RegexSerDe",
        SerDeParameters = new Dictionary<string, string> { ["input.regex"] = pattern, ["serialization.format"] = "1" },
    };

    /// <summary>One JSON object per line. Names are compared in lower case, and a broken line reads as NULLs.</summary>
    /// <param name="renamed">Columns whose name cannot be that of the field, such as detail_type for detail-type.</param>
    /// <remarks>"OpenX JSON SerDe", Amazon Athena user guide. An object under a column of type string reads as its JSON text.</remarks>
    public static LogFormat Json(params (string Column, string Field)[] renamed) => new()
    {
        Kind = LogFormatKind.JsonLines,
        SerializationLibrary = "org.openx.data.jsonserde.JsonSerDe",
        SerDeParameters = JsonParameters(renamed),
    };

    static Dictionary<string, string> JsonParameters((string Column, string Field)[] renamed)
    {
        var parameters = new Dictionary<string, string> { ["case.insensitive"] = "TRUE", ["ignore.malformed.json"] = "true" };
        foreach (var (column, field) in renamed)
        {
            parameters[$"mapping.{column}"] = field;
        }

        return parameters;
    }

    /// <summary>Columns between tabs, in the order of the format; the first lines name them.</summary>
    /// <remarks>"Lazy Simple SerDe for CSV, TSV, and custom-delimited files", Amazon Athena user guide.</remarks>
    public static LogFormat Tabs(int headerLines) => new()
    {
        Kind = LogFormatKind.Delimited,
        SerializationLibrary = "org.apache.hadoop.hive.serde2.lazy.LazySimpleSerDe",
        SerDeParameters = new Dictionary<string, string> { ["field.delim"] = "\t", ["serialization.format"] = "\t" },
        TableParameters = new Dictionary<string, string> { ["skip.header.line.count"] = headerLines.ToString(CultureInfo.InvariantCulture) },
    };

    /// <summary>Columns between commas; <paramref name="quote"/> encloses one that holds commas, <paramref name="escape"/> a quote in it.</summary>
    /// <remarks>"Open CSV SerDe for processing CSV", Amazon Athena user guide: every column is a string.</remarks>
    public static LogFormat Csv(char quote, char escape) => new()
    {
        Kind = LogFormatKind.Csv,
        SerializationLibrary = "org.apache.hadoop.hive.serde2.OpenCSVSerde",
        SerDeParameters = new Dictionary<string, string>
        {
            ["separatorChar"] = ",",
            ["quoteChar"] = quote.ToString(),
            ["escapeChar"] = escape.ToString(),
        },
    };

    /// <summary>Apache Parquet; columns are found by name.</summary>
    public static LogFormat Parquet { get; } = new()
    {
        Kind = LogFormatKind.Parquet,
        SerializationLibrary = "org.apache.hadoop.hive.ql.io.parquet.serde.ParquetHiveSerDe",
        InputFormat = "org.apache.hadoop.hive.ql.io.parquet.MapredParquetInputFormat",
        OutputFormat = "org.apache.hadoop.hive.ql.io.parquet.MapredParquetOutputFormat",
        SerDeParameters = new Dictionary<string, string> { ["serialization.format"] = "1" },
    };
}
