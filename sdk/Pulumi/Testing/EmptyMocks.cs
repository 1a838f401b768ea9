namespace Pulumi.Testing;

/// <summary>Mocks whose resources have their inputs as outputs, and whose functions return their arguments.</summary>
public class EmptyMocks : IMocks
{
    /// <summary>Makes the mocks.</summary>
    public EmptyMocks()
    {
    }

    /// <inheritdoc/>
    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args) =>
        Task.FromResult<(string?, object)>((args.Id, args.Inputs));

    /// <inheritdoc/>
    public Task<object> CallAsync(MockCallArgs args) => Task.FromResult<object>(args.Args);
}
