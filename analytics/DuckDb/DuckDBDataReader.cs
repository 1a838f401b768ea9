namespace SecurityPlatform.Analytics.DuckDb;

/// <summary>The rows of a result, forward only.</summary>
public sealed unsafe class DuckDBDataReader : IDisposable
{
    readonly ResultType[] _types;
    readonly string[] _names;
    readonly NativeResult _result;
    nint _chunk;
    ulong _row;
    ulong _rows;

    internal DuckDBDataReader(NativeResult result)
    {
        _result = result;
        var count = (int)Native.ColumnCount(&result);
        _types = new ResultType[count];
        _names = new string[count];
        for (var i = 0; i < count; i++)
        {
            _names[i] = Native.Text(Native.ColumnName(&result, (ulong)i));
            _types[i] = ResultType.Take(Native.ColumnLogicalType(&result, (ulong)i));
        }
    }

    /// <summary>The number of columns.</summary>
    public int FieldCount => _names.Length;

    /// <summary>The name of a column.</summary>
    public string GetName(int column) => _names[column];

    /// <summary>Goes to the next row.</summary>
    public bool Read()
    {
        while (++_row >= _rows)
        {
            Release();
            _chunk = Native.FetchChunk(_result);
            if (_chunk == 0)
            {
                return false;
            }

            _rows = Native.ChunkSize(_chunk);
            _row = ulong.MaxValue;
        }

        return true;
    }

    /// <summary>
    /// The value: text, long, double, bool, decimal, BigInteger, DateOnly, TimeSpan, DateTime (without a zone), DateTimeOffset,
    /// a list, or a dictionary for a struct or map; <see langword="null"/> for NULL.
    /// </summary>
    public object? GetValue(int column) => _types[column].Read(Native.ChunkVector(_chunk, (ulong)column), _row);

    /// <summary>Frees the rows.</summary>
    public void Dispose()
    {
        Release();
        var result = _result;
        Native.DestroyResult(&result);
    }

    void Release()
    {
        if (_chunk != 0)
        {
            Native.DestroyChunk(ref _chunk);
        }

        (_chunk, _rows, _row) = (0, 0, ulong.MaxValue);
    }
}
