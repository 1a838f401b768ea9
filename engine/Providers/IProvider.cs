using Pulumi.Rpc;

namespace SecurityPlatform.Engine.Providers;

/// <summary>A resource provider as the engine sees it: pulumirpc.ResourceProvider without its transport.</summary>
/// <remarks>
/// Property maps carry secrets and, in a preview, unknowns. Every member may be called concurrently for
/// different resources. A refused operation throws <see cref="ProviderException"/>.
/// </remarks>
public interface IProvider
{
    /// <summary>Checks the provider's own inputs and returns them with defaults.</summary>
    ValueTask<CheckResult> CheckConfigAsync(string urn, PropertyMap inputs);

    /// <summary>Takes the checked inputs. Not called while they hold unknowns.</summary>
    ValueTask ConfigureAsync(PropertyMap inputs);

    /// <summary>Checks a resource's inputs and returns them with defaults and an automatic name.</summary>
    ValueTask<CheckResult> CheckAsync(CheckRequest request);

    /// <summary>Compares the recorded resource with the checked inputs.</summary>
    ValueTask<DiffResult> DiffAsync(DiffRequest request);

    /// <summary>Creates the resource; in a preview only says what its outputs will be.</summary>
    ValueTask<CreateResult> CreateAsync(CreateRequest request);

    /// <summary>Reads the resource as it is now; a null result means that it is gone.</summary>
    ValueTask<ReadResult?> ReadAsync(ReadRequest request);

    /// <summary>Updates in place and returns the new outputs.</summary>
    ValueTask<PropertyMap> UpdateAsync(UpdateRequest request);

    /// <summary>Deletes the resource. Deleting what is gone already succeeds.</summary>
    ValueTask DeleteAsync(DeleteRequest request);

    /// <summary>Calls a function of the provider.</summary>
    ValueTask<InvokeResult> InvokeAsync(string token, PropertyMap args, bool preview);
}
