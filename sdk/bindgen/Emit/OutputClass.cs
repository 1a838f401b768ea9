using Bindgen.Schema;

namespace Bindgen.Emit;

/// <summary>Writes output classes: readonly fields filled by a constructor with parameters in wire names.</summary>
sealed class OutputClass(Names names, Types types)
{
    /// <param name="code">The file.</param>
    /// <param name="name">Name of the class.</param>
    /// <param name="module">Module, for the short form of names.</param>
    /// <param name="owner">Prefix of table keys.</param>
    /// <param name="properties">Its members.</param>
    /// <param name="suffix">Suffix of nested output classes: Result for functions.</param>
    public void Write(Code code, string name, string module, string owner, Properties properties, string suffix)
    {
        var members = properties.Where(p => !p.Value.Trimmed).Select(p =>
        {
            var type = types.Output(p.Value.Type, module, names.Tables.Doubles.Contains($"{owner}.{p.Key}"), suffix);
            var optional = !p.Value.Required && p.Value.Type is not TypeRef.List ? "?" : "";
            return (Type: type + optional, Name: names.Property(p.Key, null, name), Parameter: Names.Parameter(p.Key));
        }).ToList();
        code.Line("[OutputType]");
        code.Block($"public sealed class {name}", () =>
        {
            members.ForEach(m => code.Line($"public readonly {m.Type} {m.Name};"));
            code.Line("[OutputConstructor]");
            code.Block($"private {name}({string.Join(", ", members.Select(m => $"{m.Type} {m.Parameter}"))})", () =>
                members.ForEach(m => code.Line(m.Name == m.Parameter ? $"this.{m.Name} = {m.Parameter};" : $"{m.Name} = {m.Parameter};")));
        });
    }
}
