namespace SecurityPlatform.Tests.Conformance;

/// <summary>
/// Tests that start programs run one after the other: Node's gRPC gives up on a connection after 20 seconds, which a
/// machine full of loading programs can reach, and then ends without a word.
/// </summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class ProcessCollection
{
    public const string Name = "processes";
}
