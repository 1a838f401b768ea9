using SecurityPlatform.Engine.Operations;
using SecurityPlatform.Engine.Providers;
using SecurityPlatform.Engine.State;

namespace SecurityPlatform.Engine.Deploy;

/// <summary>What a deployment works with.</summary>
sealed record DeploymentOptions
{
    public required StackSpec Stack { get; init; }

    public required bool Preview { get; init; }

    public required Snapshot Snapshot { get; init; }

    public required IProviderSource Providers { get; init; }

    public required Journal Journal { get; init; }

    public IStackOutputs? StackOutputs { get; init; }

    public IOperationObserver? Observer { get; init; }

    public IDeploymentAnalyzer? Analyzer { get; init; }

    public IProgramCallbacks? Callbacks { get; init; }

    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>What tells the ids and client tokens of this operation from those of any other.</summary>
    public string Seed { get; init; } = Guid.NewGuid().ToString();

    /// <summary>Called around every write and provider call; tests stop the engine here.</summary>
    public Action<string>? Probe { get; init; }
}
