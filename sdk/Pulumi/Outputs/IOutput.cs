namespace Pulumi;

/// <summary>An output whose type argument is not known at compile time.</summary>
interface IOutput
{
    /// <summary>Completes when the output is resolved; faulted when it never will be.</summary>
    Task Completion { get; }

    /// <summary>The data, boxed. Only to be called once <see cref="Completion"/> has succeeded.</summary>
    OutputData<object?> Read();
}
