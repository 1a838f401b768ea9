using System.Diagnostics.CodeAnalysis;

namespace SecurityPlatform.Model.Configuration;

delegate bool TryParse<T>(string? text, [MaybeNullWhen(false)] out T value);
