using Pulumi.Rpc;

namespace SecurityPlatform.Engine.Deploy;

/// <summary>Builds and takes apart URNs: <c>urn:pulumi:STACK::PROJECT::QUALIFIED-TYPE::NAME</c>.</summary>
public static class Urn
{
    /// <summary>Type token of the stack resource.</summary>
    public const string StackType = "pulumi:pulumi:Stack";

    /// <summary>Type token of a stack reference.</summary>
    public const string StackReferenceType = "pulumi:pulumi:StackReference";

    const string Prefix = "urn:pulumi:";
    const string ProviderPrefix = "pulumi:providers:";

    /// <summary>The URN of a resource.</summary>
    public static string Create(string stack, string project, string parent, string type, string name) =>
        $"{Prefix}{stack}::{project}::{Qualify(parent, type)}::{name}";

    /// <summary>The type with its ancestors' types before it, without the stack's.</summary>
    public static string Qualify(string parent, string type)
    {
        var above = parent.Length == 0 ? "" : QualifiedType(parent);
        return above.Length == 0 || above == StackType ? type : $"{above}${type}";
    }

    /// <summary>The name: everything after the third <c>::</c>.</summary>
    public static string Name(string urn) => urn[Separator(urn, 3, 2)..];

    /// <summary>The type token of the resource itself.</summary>
    public static string Type(string urn)
    {
        var qualified = QualifiedType(urn);
        var at = qualified.LastIndexOf('$');
        return at < 0 ? qualified : qualified[(at + 1)..];
    }

    /// <summary>The types of the ancestors and of the resource.</summary>
    public static string QualifiedType(string urn) => urn[Separator(urn, 2, 2)..Separator(urn, 3, 0)];

    /// <summary>The stack.</summary>
    public static string Stack(string urn) => urn[Prefix.Length..Separator(urn, 1, 0)];

    /// <summary>The project.</summary>
    public static string Project(string urn) => urn[Separator(urn, 1, 2)..Separator(urn, 2, 0)];

    /// <summary>Whether the text has the form of a URN.</summary>
    public static bool IsValid(string text) =>
        text.StartsWith(Prefix, StringComparison.Ordinal) && Find(text, 3) > 0;

    /// <summary>Whether the type is that of a provider.</summary>
    public static bool IsProviderType(string type) => type.StartsWith(ProviderPrefix, StringComparison.Ordinal);

    /// <summary>The type token of a package's provider.</summary>
    public static string ProviderType(string package) => ProviderPrefix + package;

    /// <summary>The package that a type or function token belongs to.</summary>
    public static string Package(string token)
    {
        if (IsProviderType(token))
        {
            return token[ProviderPrefix.Length..];
        }

        var at = token.IndexOf(':', StringComparison.Ordinal);
        return at < 0 ? token : token[..at];
    }

    /// <summary>Whether the URN is that of a provider the engine made itself.</summary>
    public static bool IsDefaultProvider(string urn) =>
        IsProviderType(Type(urn)) && (Name(urn) == "default" || Name(urn).StartsWith("default_", StringComparison.Ordinal));

    /// <summary>Splits a provider reference <c>urn::id</c>.</summary>
    /// <exception cref="RpcException">It is none.</exception>
    public static (string Urn, string Id) SplitReference(string reference)
    {
        var at = reference.LastIndexOf("::", StringComparison.Ordinal);
        return at > 0 && IsValid(reference[..at])
            ? (reference[..at], reference[(at + 2)..])
            : throw new RpcException(StatusCode.InvalidArgument, $"provider: expected URN::ID, got '{reference}'. Pass the provider as the SDK gives it.");
    }

    static int Separator(string urn, int count, int skip)
    {
        var at = Find(urn, count);
        return at > 0 ? at + skip : throw new FormatException($"urn: expected urn:pulumi:STACK::PROJECT::TYPE::NAME, got '{urn}'.");
    }

    static int Find(string urn, int count)
    {
        var at = Prefix.Length - 2;
        for (var i = 0; i < count && at >= 0; i++)
        {
            at = at + 2 > urn.Length ? -1 : urn.IndexOf("::", at + 2, StringComparison.Ordinal);
        }

        return at;
    }
}
