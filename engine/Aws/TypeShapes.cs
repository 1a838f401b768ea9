using System.Collections.Concurrent;

namespace SecurityPlatform.Engine.Aws;

/// <summary>The shapes of all types, each made at its first use.</summary>
static class TypeShapes
{
    static readonly ConcurrentDictionary<string, TypeShape?> Known = new(StringComparer.Ordinal);

    /// <summary>The shape of a type, or null where the schema does not know it.</summary>
    public static TypeShape? Find(string type) => Known.GetOrAdd(type, TypeShape.Of);

    /// <summary>The module of a token: <c>s3</c> of <c>aws:s3/bucket:Bucket</c>.</summary>
    public static string ModuleOf(string token)
    {
        var first = token.IndexOf(':', StringComparison.Ordinal) + 1;
        var end = token.AsSpan(first).IndexOfAny('/', ':');
        return end < 0 ? "" : token.Substring(first, end);
    }
}
