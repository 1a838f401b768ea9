namespace SecurityPlatform.Analytics.Run;

/// <summary>What a cache says of itself.</summary>
/// <param name="Decoder">Which logs it is of and what decoded them; who asks of others or decodes otherwise does not trust it.</param>
/// <param name="Segments">The Parquet files that count.</param>
/// <remarks>Binary, because every question reads it: as JSON it took a tenth of a second, most of it to learn the types.</remarks>
sealed record CacheIndex(string Decoder, IReadOnlyList<CacheSegment> Segments)
{
    /// <summary>The segments in <paramref name="file"/>, when <paramref name="decoder"/> made them.</summary>
    public static List<CacheSegment> Read(string file, string decoder)
    {
        List<CacheSegment> segments = [];
        if (!File.Exists(file))
        {
            return segments;
        }

        try
        {
            using var reader = new BinaryReader(File.OpenRead(file));
            for (var left = reader.ReadString() == decoder ? reader.ReadInt32() : 0; left > 0; left--)
            {
                segments.Add(CacheSegment.Read(reader));
            }

            return segments;
        }
        catch (Exception broken) when (broken is IOException or FormatException)
        {
            // Of another version, or of nobody: decoded again, it is right again.
            return [];
        }
    }

    /// <summary>Replaces <paramref name="file"/> at once: who reads it gets the old or the new one.</summary>
    public void Write(string file)
    {
        var draft = $"{file}.{Environment.ProcessId}";
        using (var writer = new BinaryWriter(File.Create(draft)))
        {
            writer.Write(Decoder);
            writer.Write(Segments.Count);
            foreach (var segment in Segments)
            {
                segment.Write(writer);
            }
        }

        File.Move(draft, file, overwrite: true);
    }
}
