using SecurityPlatform.Analytics.DuckDb;

namespace SecurityPlatform.Analytics.Logs;

/// <summary>One thread of a scan: the file that it reads and the writers that it fills chunks with.</summary>
sealed class ScanWorker : IDisposable
{
    RowWriter? _rows;
    RecordReader? _reader;

    /// <summary>Fills a chunk; returns the number of its rows, 0 when no file is left.</summary>
    public ulong Fill(ScanProgress progress, nint chunk)
    {
        _rows ??= new(progress.Scan.Table, progress.Columns);
        _rows.Bind(chunk);
        var (row, limit) = (0UL, Native.VectorSize());
        while (row < limit)
        {
            if (_reader is null && !Next(progress))
            {
                break;
            }

            if (_reader!.Read(_rows, row))
            {
                row++;
            }
            else
            {
                _reader.Dispose();
                _reader = null;
            }
        }

        return row;
    }

    public void Dispose() => _reader?.Dispose();

    bool Next(ScanProgress progress)
    {
        while (progress.NextFile() is { } file)
        {
            try
            {
                _reader = RecordReader.Open(progress.Scan.Table, file, progress.Bad);
                _rows!.Enter(file);
                return true;
            }
            catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
            {
                progress.Bad.Add(file.Key, gone.Message);
            }
        }

        return false;
    }
}
