using Pulumi;

namespace SecurityPlatform.Stacks;

/// <summary>The outputs that the stack itself is about to leave: the security account ships its own logs by what it tells the others.</summary>
sealed class OwnOutputs(IReadOnlyDictionary<string, object?> outputs) : IKnownOutputs
{
    public Task<Output<string>?> EntryAsync(string output, string key) =>
        Task.FromResult(outputs[output] is IReadOnlyDictionary<string, object?> map ? map.GetValueOrDefault(key) as Output<string> : null);

    public Task<Output<string>?> ValueAsync(string output) => Task.FromResult(outputs[output] as Output<string>);
}
