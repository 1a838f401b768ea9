using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using SecurityPlatform.Analytics.DuckDb;

namespace SecurityPlatform.Analytics.Logs;

/// <summary>sp_logs(key): the table function through which DuckDB reads our decoders, on as many threads as it has.</summary>
/// <remarks>
/// A statement that reads the table twice decodes it twice, and an exception must not cross into native code:
/// it becomes DuckDB's own error.
/// </remarks>
static unsafe class LogFunction
{
    public const string Name = "sp_logs";

    static readonly ConcurrentDictionary<string, LogScan> s_scans = new();
    static long s_next;

    /// <summary>Makes the function known to a database.</summary>
    public static void Register(DuckDBConnection connection)
    {
        var function = Native.CreateTableFunction();
        var varchar = Native.CreateType(NativeType.Varchar);
        Native.SetName(function, Name);
        Native.AddParameter(function, varchar);
        Native.SetBind(function, &Bind);
        Native.SetInit(function, &Init);
        Native.SetLocalInit(function, &LocalInit);
        Native.SetFunction(function, &Run);
        Native.SupportsProjection(function, true);
        var state = Native.Register(connection.Handle, function);
        Native.DestroyType(ref varchar);
        Native.DestroyTableFunction(ref function);
        if (state != 0)
        {
            throw new DuckDBException($"{Name}: expected DuckDB to take the function, got a refusal.");
        }
    }

    /// <summary>Gives a scan a key for SQL, until somebody disposes of it.</summary>
    public static ScanKey Add(LogScan scan)
    {
        var key = $"{scan.Table.Source.Id}-{Interlocked.Increment(ref s_next)}";
        s_scans[key] = scan;
        return new(key);
    }

    /// <summary>Forgets a scan.</summary>
    public static void Remove(string key) => s_scans.TryRemove(key, out _);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    static void Bind(nint info)
    {
        try
        {
            var value = Native.BindParameter(info, 0);
            var key = Native.Take(Native.GetVarchar(value));
            Native.DestroyValue(ref value);
            var scan = s_scans[key];
            for (var i = 0; i < scan.Table.Names.Count; i++)
            {
                var type = scan.Table.Types[i].CreateNative();
                Native.BindAddColumn(info, scan.Table.Names[i], type);
                Native.DestroyType(ref type);
            }

            Native.SetBindData(info, GCHandle.ToIntPtr(GCHandle.Alloc(scan)), &Release);
        }
        catch (Exception error)
        {
            Native.BindError(info, error.Message);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    static void Init(nint info)
    {
        try
        {
            var columns = new int[Native.InitColumnCount(info)];
            for (var i = 0; i < columns.Length; i++)
            {
                // A scan that only counts asks for a row number, which no file has: an ordinal beyond the columns.
                columns[i] = (int)Math.Min(Native.InitColumnIndex(info, (ulong)i), int.MaxValue);
            }

            var scan = (LogScan)GCHandle.FromIntPtr(Native.InitBindData(info)).Target!;
            Native.SetMaxThreads(info, (ulong)Math.Max(1, scan.Files.Count));
            Native.SetInitData(info, GCHandle.ToIntPtr(GCHandle.Alloc(new ScanProgress(scan, columns))), &Release);
        }
        catch (Exception error)
        {
            Native.InitError(info, error.Message);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    static void LocalInit(nint info) =>
        Native.SetInitData(info, GCHandle.ToIntPtr(GCHandle.Alloc(new ScanWorker())), &Release);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    static void Run(nint info, nint chunk)
    {
        try
        {
            var progress = (ScanProgress)GCHandle.FromIntPtr(Native.FunctionInitData(info)).Target!;
            var worker = (ScanWorker)GCHandle.FromIntPtr(Native.FunctionLocalData(info)).Target!;
            Native.SetChunkSize(chunk, worker.Fill(progress, chunk));
        }
        catch (Exception error)
        {
            Native.FunctionError(info, error.Message);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    static void Release(nint data)
    {
        var handle = GCHandle.FromIntPtr(data);
        (handle.Target as IDisposable)?.Dispose();
        handle.Free();
    }
}
