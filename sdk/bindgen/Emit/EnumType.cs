using Bindgen.Schema;

namespace Bindgen.Emit;

/// <summary>Writes an enum: a struct around a string, open for comparison.</summary>
static class EnumType
{
    public static void Write(Code code, EnumSpec type)
    {
        var name = Names.LocalOf(type.Name);
        code.Line("[EnumType]");
        code.Block($"public readonly struct {name} : IEquatable<{name}>", () =>
        {
            code.Line("private readonly string _value;");
            code.Line($"private {name}(string value) => _value = value ?? throw new ArgumentNullException(nameof(value));");
            foreach (var (member, value) in type.Members)
            {
                code.Line($"public static {name} {member} {{ get; }} = new {name}({InputClass.Quote(value)});");
            }

            code.Line($"public static bool operator ==({name} left, {name} right) => left.Equals(right);");
            code.Line($"public static bool operator !=({name} left, {name} right) => !left.Equals(right);");
            code.Line($"public static explicit operator string({name} value) => value._value;");
            code.Line($"public override bool Equals(object? obj) => obj is {name} other && Equals(other);");
            code.Line($"public bool Equals({name} other) => string.Equals(_value, other._value, StringComparison.Ordinal);");
            code.Line("public override int GetHashCode() => _value?.GetHashCode() ?? 0;");
            code.Line("public override string ToString() => _value;");
        });
    }
}
