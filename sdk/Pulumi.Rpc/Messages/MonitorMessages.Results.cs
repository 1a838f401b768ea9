using Pulumi.Rpc.Proto;

namespace Pulumi.Rpc;

public static partial class MonitorMessages
{
    /// <summary>The answer that carries <paramref name="result"/>.</summary>
    public static ReadResourceResponse ToMessage(ReadResourceResult result, MarshalOptions options)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new() { Urn = result.Urn, Properties = PropertyMarshaller.ToStruct(result.Properties, options) };
    }

    /// <summary>The resource that was read.</summary>
    public static ReadResourceResult FromMessage(ReadResourceResponse message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return new(message.Urn, PropertyMarshaller.FromStruct(message.Properties));
    }

    /// <summary>The answer that carries <paramref name="result"/>.</summary>
    public static ResourceInvokeResponse ToMessage(InvokeResult result, MarshalOptions options)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new()
        {
            Return = PropertyMarshaller.ToStruct(result.Return, options),
            Failures = { Failures(result.Failures) },
            Unknown = result.Unknown,
        };
    }

    /// <summary>What a function returned.</summary>
    public static InvokeResult FromMessage(ResourceInvokeResponse message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return new(PropertyMarshaller.FromStruct(message.Return), Failures(message.Failures), message.Unknown);
    }

    /// <summary>The answer that carries <paramref name="result"/>.</summary>
    public static CallResponse ToMessage(MethodResult result, MarshalOptions options)
    {
        ArgumentNullException.ThrowIfNull(result);
        var message = new CallResponse
        {
            Return = PropertyMarshaller.ToStruct(result.Return, options),
            Failures = { Failures(result.Failures) },
        };
        foreach (var (property, urns) in result.ReturnDependencies)
        {
            message.ReturnDependencies.Add(property, new() { Urns = { urns } });
        }

        return message;
    }

    /// <summary>What a method returned.</summary>
    public static MethodResult FromMessage(CallResponse message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return new(
            PropertyMarshaller.FromStruct(message.Return),
            Lists(message.ReturnDependencies, d => d.Urns),
            Failures(message.Failures));
    }

    /// <summary>The request that shows <paramref name="entry"/> to the user.</summary>
    public static LogRequest ToMessage(LogEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return new()
        {
            Severity = (Proto.LogSeverity)entry.Severity,
            Message = entry.Message,
            Urn = entry.Urn,
            StreamId = entry.StreamId,
            Ephemeral = entry.Ephemeral,
        };
    }

    /// <summary>The message for the user.</summary>
    public static LogEntry FromMessage(LogRequest message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return new((LogSeverity)message.Severity, message.Message, message.Urn, message.StreamId, message.Ephemeral);
    }
}
