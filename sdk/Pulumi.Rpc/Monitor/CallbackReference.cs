namespace Pulumi.Rpc;

/// <summary>A function of the program that the engine may call (pulumirpc.Callback).</summary>
/// <param name="Target"><c>host:port</c> of the program's Callbacks service.</param>
/// <param name="Token">Which function.</param>
public sealed record CallbackReference(string Target, string Token);
