using SecurityPlatform.Cli.Checks;
using SecurityPlatform.Model;

namespace SecurityPlatform.Cli.Output;

/// <summary>The formats of <c>sp check</c>, and where each goes.</summary>
static class CheckFormats
{
    public const string Text = "text";

    static readonly (string Name, Action<TextWriter, CheckReport> Write)[] s_documents =
    [
        ("json", CheckDocument.Write),
        ("sarif", SarifDocument.Write),
        ("markdown", CheckMarkdown.Write),
        ("junit", JUnitDocument.Write),
    ];

    /// <summary>The words of the option.</summary>
    public static string Words => string.Join(", ", s_documents.Select(document => document.Name).Prepend(Text));

    /// <summary>Writes a report in each of <paramref name="wanted"/>: <c>FORMAT</c> to standard output, <c>FORMAT=FILE</c> to a file.</summary>
    /// <exception cref="PlatformConfigException">A word is no format, or a file cannot be written.</exception>
    public static void Write(Session session, CheckReport report, IEnumerable<string> wanted)
    {
        foreach (var (format, file) in wanted.Select(word => word.Split('=', 2) is [var name, var path] ? (name, path) : (word, "")))
        {
            if (file.Length == 0)
            {
                Write(format, session.Output, () => CheckText.Write(session.People, report), report);
                continue;
            }

            using var writer = Open(file);
            Write(format, writer, () => CheckText.Write(Screen.Over(writer, redirected: true), report), report);
        }
    }

    static void Write(string format, TextWriter output, Action text, CheckReport report)
    {
        if (format == Text)
        {
            text();
            return;
        }

        var document = s_documents.FirstOrDefault(known => known.Name == format);
        (document.Write ?? throw new PlatformConfigException([$"--format: expected one of {Words}, got {format}. Write FORMAT, or FORMAT=FILE."]))(output, report);
    }

    static StreamWriter Open(string file)
    {
        try
        {
            return new(file, append: false);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new PlatformConfigException([$"--format: expected a file that can be written, got {file}. {error.Message}"]);
        }
    }
}
