using System.Net;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using SecurityPlatform.Analytics.DuckDb;

namespace SecurityPlatform.Analytics.Sql;

/// <summary>What Trino does with its type ipaddress, on text: sp_ip(text) and sp_ip_in(network, text).</summary>
static unsafe class IpFunctions
{
    /// <summary>Makes the functions known to a database.</summary>
    public static void Register(DuckDBConnection connection)
    {
        Register(connection, "sp_ip", 1, NativeType.Varchar, &Address);
        Register(connection, "sp_ip_in", 2, NativeType.Boolean, &Contains);
    }

    static void Register(DuckDBConnection connection, string name, int parameters, NativeType result, delegate* unmanaged[Cdecl]<nint, nint, nint, void> run)
    {
        var function = Native.CreateScalarFunction();
        var (varchar, returned) = (Native.CreateType(NativeType.Varchar), Native.CreateType(result));
        Native.SetScalarName(function, name);
        for (var i = 0; i < parameters; i++)
        {
            Native.AddScalarParameter(function, varchar);
        }

        Native.SetScalarReturnType(function, returned);
        Native.SetScalarFunction(function, run);
        var state = Native.RegisterScalar(connection.Handle, function);
        Native.DestroyType(ref varchar);
        Native.DestroyType(ref returned);
        Native.DestroyScalarFunction(ref function);
        if (state != 0)
        {
            throw new DuckDBException($"{name}: expected DuckDB to take the function, got a refusal.");
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    static void Address(nint info, nint chunk, nint output)
    {
        try
        {
            var input = Native.ChunkVector(chunk, 0);
            for (var row = 0UL; row < Native.ChunkSize(chunk); row++)
            {
                var address = IPAddress.TryParse(Text(input, row), out var parsed)
                    ? parsed.ToString()
                    : throw new FormatException($"Cannot cast value to IPADDRESS: {Text(input, row)}. TRY_CAST makes it NULL.");
                var bytes = Encoding.UTF8.GetBytes(address);
                fixed (byte* text = bytes)
                {
                    Native.AssignString(output, row, text, (ulong)bytes.Length);
                }
            }
        }
        catch (FormatException error)
        {
            Native.ScalarError(info, error.Message);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    static void Contains(nint info, nint chunk, nint output)
    {
        try
        {
            var (networks, addresses) = (Native.ChunkVector(chunk, 0), Native.ChunkVector(chunk, 1));
            var result = (byte*)Native.VectorData(output);
            var (lastText, last) = ("", default(IPNetwork));
            for (var row = 0UL; row < Native.ChunkSize(chunk); row++)
            {
                var text = Text(networks, row);
                if (text != lastText)
                {
                    (lastText, last) = (text, IPNetwork.TryParse(text, out var network) ? network : throw new FormatException($"{text}: expected a network such as 192.0.2.0/24, got none. Mend the row."));
                }

                result[row] = IPAddress.TryParse(Text(addresses, row), out var address) && last.Contains(address) ? (byte)1 : (byte)0;
            }
        }
        catch (FormatException error)
        {
            Native.ScalarError(info, error.Message);
        }
    }

    static string Text(nint vector, ulong row) => ResultType.Text(vector, row);
}
