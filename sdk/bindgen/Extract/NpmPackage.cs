using System.Text.Json;

namespace Bindgen.Extract;

/// <summary>An unpacked npm package of the provider's type declarations.</summary>
sealed class NpmPackage
{
    readonly string _directory;
    readonly Dictionary<string, DeclarationFile> _declarations = new(StringComparer.Ordinal);
    readonly Dictionary<string, ScriptFacts> _scripts = new(StringComparer.Ordinal);

    /// <param name="directory">The package's folder inside node_modules.</param>
    public NpmPackage(string directory)
    {
        _directory = directory;
        using var manifest = JsonDocument.Parse(Read("package.json"));
        NpmName = manifest.RootElement.GetProperty("name").GetString()!;
        Version = manifest.RootElement.GetProperty("version").GetString()!;
        Name = NpmName[(NpmName.LastIndexOf('/') + 1)..];
    }

    /// <summary>The provider package: aws or aws-native.</summary>
    public string Name { get; }

    public string NpmName { get; }

    public string Version { get; }

    /// <summary>The registry's hash, from the lock file that npm leaves in node_modules.</summary>
    public string ReadIntegrity()
    {
        var modules = _directory[..(_directory.LastIndexOf("node_modules", StringComparison.Ordinal) + "node_modules".Length)];
        using var lockFile = JsonDocument.Parse(File.ReadAllText(Path.Combine(modules, ".package-lock.json")));
        return lockFile.RootElement.GetProperty("packages").GetProperty($"node_modules/{NpmName}")
            .GetProperty("integrity").GetString()!;
    }

    /// <summary>The declarations of <paramref name="path"/>, without extension.</summary>
    public DeclarationFile Declarations(string path)
    {
        if (!_declarations.TryGetValue(path, out var file))
        {
            _declarations[path] = file = new(Read(path + ".d.ts"), path + ".d.ts");
        }

        return file;
    }

    /// <summary>The facts in the script of <paramref name="path"/>, without extension.</summary>
    public ScriptFacts Script(string path)
    {
        if (!_scripts.TryGetValue(path, out var facts))
        {
            _scripts[path] = facts = new(Read(path + ".js"));
        }

        return facts;
    }

    /// <summary>Where the package would keep the script of <paramref name="path"/>.</summary>
    public string? FindText(string path) =>
        File.Exists(Path.Combine(_directory, path)) ? Read(path) : null;

    string Read(string path) =>
        File.Exists(Path.Combine(_directory, path))
            ? File.ReadAllText(Path.Combine(_directory, path))
            : throw new BindgenException($"{path}: expected a file of the npm package, found none. Check the module's name in the list.");
}
