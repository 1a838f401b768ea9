namespace Pulumi;

/// <summary>A union whose type arguments are not known at compile time.</summary>
interface IUnion
{
    object? Boxed { get; }
}
