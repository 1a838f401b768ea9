using System.Collections.Immutable;

namespace Bindgen.Schema;

/// <summary>The type of a property, as the schema JSON writes it (<see cref="Code"/>).</summary>
/// <remarks>
/// Codes: <c>s b n any archive asset @mod.Object %mod.Enum ^Resource []T {}T A|B</c>; a union inside a list or a
/// map stands in parentheses.
/// </remarks>
abstract record TypeRef
{
    /// <summary>The compact text that the schema JSON holds.</summary>
    public abstract string Code { get; }

    /// <inheritdoc/>
    public sealed override string ToString() => Code;

    static string Grouped(TypeRef type) => type is Union ? $"({type.Code})" : type.Code;

    /// <summary>string, bool, number, any, archive or asset.</summary>
    public sealed record Scalar(string Name) : TypeRef
    {
        public override string Code => Name;
    }

    /// <summary>A nested object type.</summary>
    public sealed record Object(string Name) : TypeRef
    {
        public override string Code => "@" + Name;
    }

    /// <summary>A closed set of strings.</summary>
    public sealed record Enum(string Name) : TypeRef
    {
        public override string Code => "%" + Name;
    }

    /// <summary>A resource class, of which the id is taken.</summary>
    public sealed record Resource(string Name) : TypeRef
    {
        public override string Code => "^" + Name;
    }

    /// <summary>A list.</summary>
    public sealed record List(TypeRef Item) : TypeRef
    {
        public override string Code => "[]" + Grouped(Item);
    }

    /// <summary>A map from string.</summary>
    public sealed record Map(TypeRef Item) : TypeRef
    {
        public override string Code => "{}" + Grouped(Item);
    }

    /// <summary>One of several types.</summary>
    public sealed record Union(ImmutableArray<TypeRef> Options) : TypeRef
    {
        public override string Code => string.Join('|', Options.Select(Grouped));
    }

    public static Scalar String { get; } = new("s");

    public static Scalar Boolean { get; } = new("b");

    public static Scalar Number { get; } = new("n");

    public static Scalar Any { get; } = new("any");

    public static Scalar Archive { get; } = new("archive");

    public static Scalar Asset { get; } = new("asset");
}
