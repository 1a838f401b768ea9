using System.Buffers;

namespace SecurityPlatform.Analytics.Logs;

/// <summary>Cuts bytes into JSON objects, wherever they stand: in an array, in the array of a wrapping object, or one after the other.</summary>
/// <remarks>
/// Only braces and strings are looked at, so that one broken object does not take the rest of the file with it.
/// A file of CloudTrail is one line of one object; its records are cut out without holding the whole of it.
/// </remarks>
sealed class ObjectReader(ByteSource source, ReadOnlyMemory<byte> wrapper)
{
    static readonly SearchValues<byte> s_structure = SearchValues.Create("{}\""u8);
    static readonly SearchValues<byte> s_string = SearchValues.Create("\"\\"u8);

    bool _begun;

    /// <summary>The number of the object last read, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>The next object, from brace to brace; what remains when the last one has no end.</summary>
    public bool Read(out ReadOnlySpan<byte> record)
    {
        record = default;
        if (!FindStart())
        {
            return false;
        }

        if (!_begun)
        {
            _begun = true;
            if (SkipWrapper())
            {
                return Read(out record);
            }
        }

        Number++;
        var length = Measure();
        record = source.Available[..length];
        source.Take(length);
        return true;
    }

    bool FindStart()
    {
        while (true)
        {
            var start = source.Available.IndexOf((byte)'{');
            source.Take(start < 0 ? source.Available.Length : start);
            if (start >= 0)
            {
                return true;
            }

            if (!source.More())
            {
                return false;
            }
        }
    }

    // {"Records":[ with any white space between.
    bool SkipWrapper()
    {
        while (source.Available.Length < wrapper.Length + 64 && source.More())
        {
        }

        var rest = source.Available[1..].TrimStart(" \t\r\n"u8);
        if (wrapper.IsEmpty || rest.Length < wrapper.Length + 2 || rest[0] != '"' || !rest[1..].StartsWith(wrapper.Span))
        {
            return false;
        }

        source.Take(source.Available.Length - rest.Length + wrapper.Length + 2);
        return true;
    }

    int Measure()
    {
        var (position, depth) = (0, 0);
        var inString = false;
        while (true)
        {
            var available = source.Available;
            while (position < available.Length)
            {
                var next = available[position..].IndexOfAny(inString ? s_string : s_structure);
                if (next < 0)
                {
                    position = available.Length;
                    break;
                }

                position += next + 1;
                switch (available[position - 1])
                {
                    case (byte)'"':
                        inString = !inString;
                        break;
                    case (byte)'\\':
                        position++;
                        break;
                    case (byte)'{':
                        depth++;
                        break;
                    default:
                        if (--depth == 0)
                        {
                            return position;
                        }

                        break;
                }
            }

            if (!source.More())
            {
                return source.Available.Length;
            }
        }
    }
}
