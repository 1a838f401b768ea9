using Pulumi;

namespace SecurityPlatform.Stacks;

/// <summary>What a stack has made so far, as far as those know who need it: another stack, or a later part of its own.</summary>
interface IKnownOutputs
{
    /// <summary>An entry of an output that is a map, or null while there is none.</summary>
    Task<Output<string>?> EntryAsync(string output, string key);

    /// <summary>An output that is a text, or null while there is none.</summary>
    Task<Output<string>?> ValueAsync(string output);
}
