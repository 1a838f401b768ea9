namespace SecurityPlatform.Engine.Operations;

/// <summary>Is told what happens while it happens. Members may be called from several threads at once.</summary>
public interface IOperationObserver
{
    /// <summary>A step begins. <see cref="Step.New"/> holds what is known before.</summary>
    void StepStarted(Step step);

    /// <summary>A step is done.</summary>
    void StepDone(Step step);

    /// <summary>A message came.</summary>
    void Logged(Diagnostic diagnostic);
}
