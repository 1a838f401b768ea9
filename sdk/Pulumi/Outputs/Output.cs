namespace Pulumi;

/// <summary>Makes and combines outputs.</summary>
public static partial class Output
{
    /// <summary>An output that already has its value.</summary>
    public static Output<T> Create<T>(T value) => new(OutputData<T>.Plain(value));

    /// <summary>An output with the result of <paramref name="value"/>.</summary>
    public static Output<T> Create<T>(Task<T> value) => FromTask(value, false);

    /// <summary>A value that is encrypted in the state and never shown.</summary>
    public static Output<T> CreateSecret<T>(T value) => new(new OutputData<T>(value, true, true, ResourceSet.Empty));

    /// <summary>A task's result that is encrypted in the state and never shown.</summary>
    public static Output<T> CreateSecret<T>(Task<T> value) => FromTask(value, true);

    /// <summary>The same value as a secret.</summary>
    public static Output<T> CreateSecret<T>(Output<T> value) => WithSecret(value, true);

    /// <summary>The same value as plain text.</summary>
    public static Output<T> Unsecret<T>(Output<T> output) => WithSecret(output, false);

    /// <summary>Whether the value is a secret, as soon as that is known.</summary>
    public static async Task<bool> IsSecretAsync<T>(Output<T> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        return (await output.Data.ConfigureAwait(false)).IsSecret;
    }

    static Output<T> FromTask<T>(Task<T> value, bool isSecret)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new(Wait());

        async Task<OutputData<T>> Wait() =>
            new(await value.ConfigureAwait(false), true, isSecret, ResourceSet.Empty);
    }

    static Output<T> WithSecret<T>(Output<T> output, bool isSecret)
    {
        ArgumentNullException.ThrowIfNull(output);
        return new(Wait());

        async Task<OutputData<T>> Wait()
        {
            var data = await output.Data.ConfigureAwait(false);
            return new(data.Value, data.IsKnown, isSecret, data.Resources);
        }
    }
}
