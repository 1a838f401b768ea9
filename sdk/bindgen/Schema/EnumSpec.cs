using System.Collections.Immutable;

namespace Bindgen.Schema;

/// <summary>A closed set of strings with the names that programs use.</summary>
sealed record EnumSpec(string Name, ImmutableArray<KeyValuePair<string, string>> Members);
