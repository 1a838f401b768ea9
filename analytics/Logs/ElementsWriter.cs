using SecurityPlatform.Analytics.DuckDb;

namespace SecurityPlatform.Analytics.Logs;

/// <summary>What lists and maps have in common: every row of a chunk appends its elements to one child vector, which grows.</summary>
abstract unsafe class ElementsWriter : ColumnWriter
{
    ulong _size;
    ulong _capacity;

    public override void Bind(nint vector)
    {
        base.Bind(vector);
        (_size, _capacity) = (0, Native.VectorSize());
        Reserve();
    }

    public override void WriteNull(ulong row)
    {
        base.WriteNull(row);
        Write(row, _size);
    }

    /// <summary>Starts the elements of a row; returns the place of the first.</summary>
    protected ulong Start(ulong row)
    {
        SetValid(row);
        return _size;
    }

    /// <summary>The place of one more element. It counts from now on, so that an element that holds others asks for their places behind it.</summary>
    protected ulong Next()
    {
        if (_size == _capacity)
        {
            _capacity *= 2;
            Reserve();
        }

        return _size++;
    }

    /// <summary>Ends the elements of a row that began at <paramref name="start"/>.</summary>
    protected void End(ulong row, ulong start)
    {
        Write(row, start);
        _ = Native.SetListSize(Vector, _size);
    }

    /// <summary>The child vector has new memory: what was written to it is still there unless <paramref name="empty"/>.</summary>
    protected abstract void BindElements(nint elements, bool empty);

    /// <summary>Binds the writer of elements to their memory; while there are some, without starting anew.</summary>
    protected static void Bind(ColumnWriter elements, nint vector, bool empty)
    {
        if (empty)
        {
            elements.Bind(vector);
        }
        else
        {
            elements.Rebind(vector);
        }
    }

    void Reserve()
    {
        _ = Native.ReserveList(Vector, _capacity);
        BindElements(Native.ListChild(Vector), _size == 0);
    }

    // Where a row's elements begin, and how many they are.
    void Write(ulong row, ulong start) => (((ulong*)Data)[row * 2], ((ulong*)Data)[(row * 2) + 1]) = (start, _size - start);
}
