using System.Reflection;
using System.Runtime.InteropServices;

namespace SecurityPlatform.Analytics.DuckDb;

/// <summary>Finds DuckDB's native library, which npm brings: analytics/native/package.json names the package.</summary>
static class DuckDBLibrary
{
    /// <summary>The name in [LibraryImport].</summary>
    public const string Name = "duckdb";

    /// <summary>The version of the packages, one per platform.</summary>
    public const string Version = "1.5.6-r.1";

    static readonly Lock s_gate = new();
    static nint s_handle;

    /// <summary>Loads the library once.</summary>
    /// <exception cref="DuckDBException">It is nowhere, or for another machine; the message says what to install.</exception>
    public static void Load()
    {
        lock (s_gate)
        {
            if (s_handle == 0)
            {
                s_handle = Open(Find() ?? throw new DuckDBException($"{FileName}: expected DuckDB's native library in {Folder}, got none. {Install}"));
                NativeLibrary.SetDllImportResolver(Assembly.GetExecutingAssembly(), (name, _, _) => name == Name ? s_handle : 0);
            }
        }
    }

    static string Install => $"Run ./dev sp once, or npm install --prefix analytics/native --no-save {Package}@{Version}.";

    /// <summary>The npm package of this platform.</summary>
    static string Package => $"@duckdb/node-bindings-{Platform}-{RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()}";

    static string Platform => OperatingSystem.IsWindows() ? "win32" : OperatingSystem.IsMacOS() ? "darwin" : "linux";

    static string FileName => OperatingSystem.IsWindows() ? "duckdb.dll" : OperatingSystem.IsMacOS() ? "libduckdb.dylib" : "libduckdb.so";

    static string Folder => $"analytics/native/node_modules/{Package}";

    static nint Open(string file)
    {
        try
        {
            return NativeLibrary.Load(file);
        }
        catch (Exception wrong) when (wrong is DllNotFoundException or BadImageFormatException)
        {
            throw new DuckDBException($"{file}: expected a library for this machine, got: {wrong.Message} {Install}");
        }
    }

    // Beside the program when somebody put it there; else in the repository that the program was built in or is called from.
    static string? Find() => new[] { AppContext.BaseDirectory, Environment.CurrentDirectory }
        .SelectMany(Above)
        .SelectMany(folder => new[] { Path.Combine(folder, FileName), Path.Combine(folder, Folder, FileName) })
        .FirstOrDefault(File.Exists);

    static IEnumerable<string> Above(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            yield return folder.FullName;
        }
    }
}
