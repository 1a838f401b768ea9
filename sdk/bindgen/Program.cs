using Bindgen;
using Bindgen.Emit;
using Bindgen.Extract;
using Bindgen.Schema;

const string Usage = """
    bindgen extract NPM-PACKAGE-DIR DATA-DIR              writes DATA-DIR/<package>.schema.json from an unpacked npm package,
                                                          for the types in <package>.resources.txt without those in <package>.trim.json
    bindgen emit SCHEMA DATA-DIR OUTPUT-DIR [--state]     writes the C# classes; --state adds XState and lookups by state
    """;

try
{
    switch (args)
    {
        case ["extract", var package, var data]:
            var extracted = Extractor.Extract(new NpmPackage(Path.GetFullPath(package)), data);
            var target = Path.Combine(data, $"{extracted.Name}.schema.json");
            File.WriteAllText(target, SchemaWriter.Write(extracted));
            Console.WriteLine($"{target}: {extracted.Resources.Count} resources, {extracted.Functions.Count} functions, {extracted.Types.Count} types, {extracted.Enums.Count} enums");
            return 0;
        case ["emit", var schema, var tables, var output, .. var rest] when rest is [] or ["--state"]:
            BindingsWriter.Write(SchemaReader.Read(File.ReadAllText(schema)), Tables.Load(tables), output, withState: rest.Length == 1);
            return 0;
        default:
            Console.Error.WriteLine(Usage);
            return 1;
    }
}
catch (BindgenException problem)
{
    Console.Error.WriteLine(problem.Message);
    return 1;
}
