using Bindgen.Schema;

namespace Bindgen.Extract;

/// <summary>Resolves the bare names of one declaration file through its imports.</summary>
sealed class ModuleScope(NpmPackage package, EnumReader enums, string module, DeclarationFile file) : INameScope
{
    /// <inheritdoc/>
    public TypeRef? Resolve(string name)
    {
        if (!file.Imports.TryGetValue(name, out var from))
        {
            return null;
        }

        var target = from switch
        {
            "../types/enums" or "./types/enums" => "",
            _ when from.StartsWith("../", StringComparison.Ordinal) => from[3..],
            _ => module == "index" ? "" : module,
        };
        var qualified = target.Length == 0 ? name : $"{target}.{name}";
        if (enums.Find(qualified) is not null)
        {
            return new TypeRef.Enum(qualified);
        }

        return package.Declarations(target.Length == 0 ? "index" : $"{target}/index").Files.ContainsKey(name)
            ? new TypeRef.Resource(name)
            : null;
    }
}
