namespace Pulumi;

/// <summary>Runs when an operation on a resource failed.</summary>
/// <returns>Whether the operation is to be tried again.</returns>
public delegate Task<bool> ErrorHookCallback(ErrorHookArgs args, CancellationToken cancellationToken = default);
