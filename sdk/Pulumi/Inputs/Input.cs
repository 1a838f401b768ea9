namespace Pulumi;

/// <summary>A property of a resource's arguments: a plain value, or an output of another resource.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public class Input<T> : IInput
{
    readonly T? _value;
    Output<T>? _output;

    internal Input(T? value) => _value = value;

    internal Input(Output<T> output) => _output = output;

    private protected Input()
    {
    }

    object? IInput.Content => Content;

    internal virtual object? Content => _output ?? (object?)_value;

    IOutput IInput.ToUntypedOutput() => AsOutput();

    internal virtual Output<T> AsOutput() => _output ??= Output.Create(_value!);

    /// <summary>Takes a plain value.</summary>
    public static implicit operator Input<T>(T value) => new(value);

    /// <summary>Takes an output; null stands for the default value.</summary>
    public static implicit operator Input<T>(Output<T> value) => value is null ? new(default(T)) : new(value);

    /// <summary>The value as an output; null gives the default value.</summary>
    public static implicit operator Output<T>(Input<T> input) => input.ToOutput();
}
