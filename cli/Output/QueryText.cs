using System.Globalization;
using Newtonsoft.Json;
using SecurityPlatform.Analytics.Run;
using Spectre.Console;

namespace SecurityPlatform.Cli.Output;

/// <summary>The rows of a query as a table for people, CSV, or JSON.</summary>
static class QueryText
{
    /// <summary>A table.</summary>
    public static Table Table(QueryResult result)
    {
        var table = new Table().Border(TableBorder.Simple);
        table.AddColumns([.. result.Columns.Select(Screen.Escape)]);
        foreach (var row in result.Rows)
        {
            table.AddRow([.. row.Select(value => Screen.Escape(Text(value)))]);
        }

        return table;
    }

    /// <summary>Comma-separated values with a header; quotes where a value needs them (RFC 4180).</summary>
    public static void Csv(TextWriter output, QueryResult result)
    {
        output.Write($"{string.Join(',', result.Columns.Select(Quoted))}\n");
        foreach (var row in result.Rows)
        {
            output.Write($"{string.Join(',', row.Select(value => Quoted(Text(value))))}\n");
        }
    }

    /// <summary>The document of --json and of --output json.</summary>
    public static void Json(TextWriter output, string id, QueryResult result)
    {
        using var json = new JsonTextWriter(output) { Formatting = Formatting.Indented, CloseOutput = false };
        json.WriteStartObject();
        json.WritePropertyName("query");
        json.WriteValue(id);
        json.WritePropertyName("rows");
        json.WriteStartArray();
        foreach (var row in result.Rows)
        {
            json.WriteStartObject();
            for (var i = 0; i < row.Length; i++)
            {
                json.WritePropertyName(result.Columns[i]);
                Write(json, row[i]);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WritePropertyName("scans");
        Scans(json, result.Scans);
        json.WritePropertyName("badRecords");
        json.WriteStartArray();
        foreach (var (file, count, first) in result.Bad)
        {
            json.WriteStartObject();
            json.WritePropertyName("file");
            json.WriteValue(file);
            json.WritePropertyName("count");
            json.WriteValue(count);
            json.WritePropertyName("first");
            json.WriteValue(first);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        output.Write('\n');
    }

    /// <summary>What was read, as an array of JSON.</summary>
    public static void Scans(JsonTextWriter json, IReadOnlyList<QueryScan> scans)
    {
        json.WriteStartArray();
        foreach (var scan in scans)
        {
            json.WriteStartObject();
            json.WritePropertyName("source");
            json.WriteValue(scan.Source);
            json.WritePropertyName("files");
            json.WriteValue(scan.Files.Count);
            json.WritePropertyName("bytes");
            json.WriteValue(scan.Bytes);
            json.WritePropertyName("skippedFiles");
            json.WriteValue(scan.Skipped);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>A value for people: times in UTC as Athena shows them.</summary>
    public static string Text(object? value) => value switch
    {
        null => "",
        bool flag => flag ? "true" : "false",
        string text => text,
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset time => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss.fff 'UTC'", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-dd HH:mm:ss.fff 'Asia/Tokyo'", CultureInfo.InvariantCulture),
        IEnumerable<object?> list => $"[{string.Join(", ", list.Select(Text))}]",
        IDictionary<string, object?> fields => $"{{{string.Join(", ", fields.Select(field => $"{field.Key}={Text(field.Value)}"))}}}",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    static void Write(JsonTextWriter json, object? value)
    {
        switch (value)
        {
            case null or bool or string or long or double or decimal or System.Numerics.BigInteger:
                json.WriteValue(value);
                break;
            case IDictionary<string, object?> fields:
                json.WriteStartObject();
                foreach (var (name, field) in fields)
                {
                    json.WritePropertyName(name);
                    Write(json, field);
                }

                json.WriteEndObject();
                break;
            case IEnumerable<object?> list:
                json.WriteStartArray();
                foreach (var item in list)
                {
                    Write(json, item);
                }

                json.WriteEndArray();
                break;
            default:
                json.WriteValue(Text(value));
                break;
        }
    }

    static string Quoted(string text) =>
        text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
