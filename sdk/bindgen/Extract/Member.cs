using Bindgen.Schema;

namespace Bindgen.Extract;

/// <summary>One member of an interface or class.</summary>
/// <param name="Name">The wire name.</param>
/// <param name="Optional">May be left out: <c>?</c>, or undefined is one of its types.</param>
/// <param name="Type">Its type without wrappers.</param>
/// <param name="Deprecated">Why not to use it.</param>
sealed record Member(string Name, bool Optional, TypeRef Type, string? Deprecated);
