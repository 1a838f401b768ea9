using System.Collections.Concurrent;
using Pulumi.Rpc;

namespace Pulumi;

/// <summary>What the engine can do; each feature is asked for once.</summary>
sealed class EngineFeatures(IResourceMonitor monitor)
{
    public const string ResourceReferences = "resourceReferences";
    public const string OutputValues = "outputValues";
    public const string Transforms = "transforms";
    public const string InvokeTransforms = "invokeTransforms";
    public const string ResourceHooks = "resourceHooks";
    public const string ErrorHooks = "errorHooks";
    public const string Parameterization = "parameterization";

    readonly ConcurrentDictionary<string, Task<bool>> _answers = new();

    public Task<bool> Supports(string feature) =>
        _answers.GetOrAdd(feature, static (id, m) => m.SupportsFeatureAsync(id).AsTask(), monitor);
}
