namespace Pulumi;

/// <summary>The identity of a resource that exists already.</summary>
/// <param name="Urn">The URN.</param>
/// <param name="Id">The provider's id; "" where there is none.</param>
readonly record struct KnownIdentity(string Urn, string Id = "")
{
    /// <summary>The logical name: all that follows the type, which may hold colons itself.</summary>
    public string Name => Urn.Split("::", 4) is [_, _, _, var name] ? name : "";
}
