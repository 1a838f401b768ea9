using System.Runtime.CompilerServices;
using Bindgen.Emit;
using Bindgen.Schema;

namespace SecurityPlatform.Tests.Bindings;

/// <summary>The checked-in schemas and tables.</summary>
static class BindingsData
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Here(), "..", ".."));

    public static string Folder { get; } = Path.Combine(Root, "sdk", "bindgen", "data");

    public static Tables Tables { get; } = Tables.Load(Folder);

    public static PackageSchema Aws { get; } = Load("aws");

    public static PackageSchema AwsNative { get; } = Load("aws-native");

    public static string Text(string file) => File.ReadAllText(Path.Combine(Folder, file));

    static PackageSchema Load(string package) => SchemaReader.Read(Text($"{package}.schema.json"));

    static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
