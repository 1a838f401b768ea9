namespace Pulumi.Testing;

/// <summary>Stands in for the engine and the providers in unit tests of a program.</summary>
public interface IMocks
{
    /// <summary>Makes a resource: gives its id (null means the import id, or none) and its outputs.</summary>
    Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args);

    /// <summary>Answers a function or method call.</summary>
    Task<object> CallAsync(MockCallArgs args);

    /// <summary>Sees the outputs that components register.</summary>
    Task RegisterResourceOutputs(MockRegisterResourceOutputsRequest args) => Task.CompletedTask;
}
