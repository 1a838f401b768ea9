using System.Diagnostics.CodeAnalysis;

namespace Pulumi;

/// <summary>The identity of a resource: <c>urn:pulumi:stack::project::qualified type::name</c>.</summary>
/// <param name="value">The text.</param>
public readonly struct Urn(string value) : IEquatable<Urn>
{
    readonly string _value = value;

    /// <summary>The text.</summary>
    public static implicit operator string(Urn value) => value.ToString();

    /// <summary>Whether both are the same text.</summary>
    public static bool operator ==(Urn left, Urn right) => left.Equals(right);

    /// <summary>Whether the texts differ.</summary>
    public static bool operator !=(Urn left, Urn right) => !left.Equals(right);

    /// <summary>Puts a URN together.</summary>
    /// <param name="name">The logical name.</param>
    /// <param name="type">The type token.</param>
    /// <param name="parent">The parent; excludes <paramref name="parentUrn"/>.</param>
    /// <param name="parentUrn">The parent's URN.</param>
    /// <param name="project">The project; null means this one.</param>
    /// <param name="stack">The stack; null means this one.</param>
    public static Output<string> Create(
        Input<string> name,
        Input<string> type,
        Resource? parent = null,
        Input<string>? parentUrn = null,
        Input<string>? project = null,
        Input<string>? stack = null)
    {
        if (parent is not null && parentUrn is not null)
        {
            throw new ArgumentException("Urn.Create: expected parent or parentUrn, got both. Leave one out.", nameof(parent));
        }

        var parentText = parent?.Urn ?? parentUrn?.ToOutput() ?? Output.Create("");
        return Output.Tuple(
            name.ToOutput(),
            type.ToOutput(),
            parentText,
            project?.ToOutput() ?? Output.Create(Deployment.Instance.ProjectName),
            stack?.ToOutput() ?? Output.Create(Deployment.Instance.StackName)).Apply(parts =>
        {
            var (nameText, typeText, parentUrnText, projectText, stackText) = parts;
            return $"urn:pulumi:{stackText}::{projectText}::{QualifyingPrefix(parentUrnText)}{typeText}::{nameText}";
        });
    }

    /// <inheritdoc/>
    public bool Equals(Urn other) => ToString() == other.ToString();

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Urn other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    /// <summary>The text.</summary>
    public override string ToString() => _value ?? "";

    /// <summary>The parent's qualified type and <c>$</c>; nothing for the stack and for no parent.</summary>
    static string QualifyingPrefix(string parentUrn)
    {
        var parts = parentUrn.Split("::", 4);
        return parts.Length < 4 || parts[2] == Stack.TypeToken ? "" : parts[2] + "$";
    }
}
