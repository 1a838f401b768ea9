using SecurityPlatform.Engine.State;

namespace SecurityPlatform.Cli.Onboarding;

/// <summary>A file as it is and as it is to be.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Before">Its text; null for a file that is not there.</param>
/// <param name="After">Its new text; null for a file that is to go.</param>
sealed record FileChange(string File, string? Before, string? After)
{
    const char ByteOrderMark = '\uFEFF';

    public bool IsChange => Before != After;

    /// <summary>Reads a file byte for byte: its line ends and its byte order mark stay what they are.</summary>
    public static string? Read(string folder, string file)
    {
        var path = Path.Combine(folder, file);
        return System.IO.File.Exists(path) ? System.Text.Encoding.UTF8.GetString(System.IO.File.ReadAllBytes(path)) : null;
    }

    /// <summary>A text without the mark that a YAML reader does not want.</summary>
    public static string Readable(string text) => text.TrimStart(ByteOrderMark);

    /// <summary>Makes it so: all of the file or nothing of it, whatever happens.</summary>
    public void Apply(string folder)
    {
        var path = Path.Combine(folder, File);
        if (After is null)
        {
            System.IO.File.Delete(path);
        }
        else
        {
            DurableFile.Replace(path, System.Text.Encoding.UTF8.GetBytes(After));
        }
    }
}
