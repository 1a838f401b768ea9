using Bindgen.Schema;

namespace Bindgen.Emit;

/// <summary>Writes all C# files of a schema into a directory.</summary>
static class BindingsWriter
{
    /// <summary>Writes one file a namespace, Utilities.cs, Config.cs and version.txt; deletes files written before.</summary>
    public static void Write(PackageSchema schema, Tables tables, string directory, bool withState)
    {
        Directory.CreateDirectory(directory);
        var files = Files(schema, tables, withState);
        foreach (var old in Directory.EnumerateFiles(directory).Where(f => !files.ContainsKey(Path.GetFileName(f))))
        {
            File.Delete(old);
        }

        foreach (var (name, text) in files)
        {
            File.WriteAllText(Path.Combine(directory, name), text);
        }
    }

    /// <summary>File name to text.</summary>
    public static Dictionary<string, string> Files(PackageSchema schema, Tables tables, bool withState)
    {
        var names = new Names(schema, tables);
        var files = new Dictionary<string, string>
        {
            ["version.txt"] = schema.Version + "\n",
            ["Utilities.cs"] = Support.Utilities(names),
        };
        if (Support.Config(names) is { } config)
        {
            files["Config.cs"] = config;
        }

        foreach (var (space, code) in new NamespaceFiles(names, withState).Write())
        {
            files[space + ".cs"] = code.ToString();
        }

        return files;
    }
}
