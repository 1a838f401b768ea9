namespace Pulumi;

/// <summary>Runs before or after an operation on a resource; an exception fails the operation.</summary>
public delegate Task ResourceHookCallback(ResourceHookArgs args, CancellationToken cancellationToken = default);
