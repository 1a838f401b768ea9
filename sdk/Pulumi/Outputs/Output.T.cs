using Pulumi.Serialization;

namespace Pulumi;

/// <summary>A value that will be known later, with the resources it came from and whether it is secret.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <remarks>Outputs cannot be awaited: use <see cref="Apply{TResult}(Func{T, TResult})"/> to work with the value.</remarks>
public sealed partial class Output<T> : IOutput
{
    readonly Resource? _owner;
    readonly string? _member;
    Task<OutputData<T>>? _data;

    internal Output(Task<OutputData<T>> data)
    {
        _data = data;
        Deployment.Current?.Tasks.Watch(data);
    }

    internal Output(in OutputData<T> data) => _data = Task.FromResult(data);

    /// <summary>A property of a resource; converted only when somebody asks for it.</summary>
    internal Output(Resource owner, string member)
    {
        _owner = owner;
        _member = member;
    }

    internal Task<OutputData<T>> Data => _data ?? Materialize();

    Task IOutput.Completion => Data;

    OutputData<object?> IOutput.Read()
    {
        var data = Data.Result;
        return data.With<object?>(data.Value);
    }

    Task<OutputData<T>> Materialize()
    {
        var state = _owner!.State;
        var data = Read(state, _owner, _member!);
        if (Interlocked.CompareExchange(ref _data, data, null) is { } earlier)
        {
            return earlier;
        }

        Deployment.Current?.Tasks.Watch(data);
        return data;
    }

    /// <summary>Asynchronous also where nothing is pending, so that what the conversion throws faults the output.</summary>
    static async Task<OutputData<T>> Read(Task<ResourceState> pending, Resource owner, string member) =>
        ResourceReader.Read<T>(owner, await pending.ConfigureAwait(false), member);

    /// <summary>Creates an output from a task's result.</summary>
    /// <param name="value">Gives the value.</param>
    public static Output<T> Create(Task<T> value) => Output.Create(value);

    /// <summary>Explains that outputs have no text; calling it is almost always a mistake.</summary>
    /// <exception cref="InvalidOperationException">
    /// There is no deployment to log the warning to, or PULUMI_ERROR_OUTPUT_STRING is set.
    /// </exception>
    public override string ToString()
    {
        const string Message =
            "An Output has no text of its own: its value is not known yet. Use Output.Format($\"...\") to put it into a " +
            "text, or output.Apply(value => ...) to work with the value.";
        if (Environment.GetEnvironmentVariable("PULUMI_ERROR_OUTPUT_STRING") is { } flag
            && (flag == "1" || flag.Equals("true", StringComparison.OrdinalIgnoreCase)))
        {
            throw new InvalidOperationException(Message);
        }

        Deployment.Required.Log.Write(Rpc.LogSeverity.Warning, $"Output.ToString was called. {Message}", null, null, null);
        return Message;
    }
}
