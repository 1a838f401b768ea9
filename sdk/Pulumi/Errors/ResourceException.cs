namespace Pulumi;

/// <summary>A mistake that belongs to one resource.</summary>
/// <param name="message">What is wrong.</param>
/// <param name="resource">The resource, or null.</param>
/// <param name="hideStack">Whether the user is spared the stack trace.</param>
public class ResourceException(string message, Resource? resource, bool hideStack = false) : Exception(message)
{
    internal Resource? Resource { get; } = resource;

    internal bool HideStack { get; } = hideStack;
}
