using System.Text;

namespace SecurityPlatform.Analytics.Logs;

/// <summary>Finds a column by the name that stands in the JSON, whatever its case; made for millions of look-ups.</summary>
sealed class FieldIndex
{
    const int Buckets = 128;

    readonly (byte[] Name, int Ordinal)[]?[] _buckets = new (byte[], int)[]?[Buckets];

    /// <param name="names">The names, in the order of the columns.</param>
    public FieldIndex(IReadOnlyList<string> names)
    {
        for (var ordinal = 0; ordinal < names.Count; ordinal++)
        {
            var bytes = Encoding.UTF8.GetBytes(names[ordinal]);
            ref var bucket = ref _buckets[Bucket(bytes)];
            bucket = [.. bucket ?? [], (bytes, ordinal)];
        }
    }

    /// <summary>The ordinal of a field; -1 when it is not declared.</summary>
    public int Find(ReadOnlySpan<byte> name)
    {
        foreach (var (candidate, ordinal) in _buckets[Bucket(name)] ?? [])
        {
            if (Ascii.EqualsIgnoreCase(candidate, name))
            {
                return ordinal;
            }
        }

        return -1;
    }

    static int Bucket(ReadOnlySpan<byte> name) =>
        name.IsEmpty ? 0 : ((name.Length * 31) + ((name[0] | 0x20) * 7) + (name[^1] | 0x20)) & (Buckets - 1);
}
