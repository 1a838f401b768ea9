using System.Collections.Immutable;
using Pulumi.Rpc;
using SecurityPlatform.Engine.Operations;

namespace SecurityPlatform.Engine.Deploy;

/// <summary>Collects the steps and messages of an operation and passes them on as they come.</summary>
sealed class StepLog(IOperationObserver? observer)
{
    readonly Lock _lock = new();
    readonly List<Step> _steps = [];
    readonly List<Diagnostic> _diagnostics = [];
    readonly List<PolicyViolation> _violations = [];
    bool _errors;

    public ImmutableArray<PolicyViolation> Violations
    {
        get
        {
            lock (_lock)
            {
                return [.. _violations];
            }
        }
    }

    /// <summary>Whether an error was logged.</summary>
    public bool HasErrors
    {
        get
        {
            lock (_lock)
            {
                return _errors;
            }
        }
    }

    public ImmutableArray<Diagnostic> Diagnostics
    {
        get
        {
            lock (_lock)
            {
                return [.. _diagnostics];
            }
        }
    }

    public Step[] Steps
    {
        get
        {
            lock (_lock)
            {
                return [.. _steps];
            }
        }
    }

    public void Started(Step step) => observer?.StepStarted(step);

    public void Add(Step step)
    {
        lock (_lock)
        {
            _steps.Add(step);
        }

        observer?.StepDone(step);
    }

    public void Add(ImmutableArray<PolicyViolation> violations)
    {
        if (!violations.IsEmpty)
        {
            lock (_lock)
            {
                _violations.AddRange(violations);
            }
        }
    }

    public void Add(Diagnostic diagnostic)
    {
        lock (_lock)
        {
            _diagnostics.Add(diagnostic);
            _errors |= diagnostic.Severity == LogSeverity.Error;
        }

        observer?.Logged(diagnostic);
    }
}
