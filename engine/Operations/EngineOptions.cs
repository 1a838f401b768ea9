using SecurityPlatform.Engine.Deploy;
using SecurityPlatform.Engine.Providers;
using SecurityPlatform.Engine.State;

namespace SecurityPlatform.Engine.Operations;

/// <summary>What a <see cref="LocalEngine"/> works with.</summary>
public sealed record EngineOptions
{
    /// <summary>Finds providers.</summary>
    public required IProviderSource Providers { get; init; }

    /// <summary>Keeps states.</summary>
    public required IStateStore States { get; init; }

    /// <summary>Is told what happens; null: nobody.</summary>
    public IOperationObserver? Observer { get; init; }

    /// <summary>Policies; null: none.</summary>
    public IDeploymentAnalyzer? Analyzer { get; init; }

    /// <summary>Calls programs back; null: transforms and hooks are refused.</summary>
    public IProgramCallbacks? Callbacks { get; init; }

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Gives each operation what tells its ids and client tokens from those of any other. Default: a random UUID.</summary>
    public Func<string> Seed { get; init; } = () => Guid.NewGuid().ToString();

    /// <summary>Called around every write and provider call; tests stop the engine here.</summary>
    internal Action<string>? Probe { get; init; }
}
