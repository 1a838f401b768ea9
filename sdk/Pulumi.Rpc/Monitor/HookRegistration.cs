namespace Pulumi.Rpc;

/// <summary>A named resource hook (RegisterResourceHookRequest).</summary>
public sealed record HookRegistration(string Name, CallbackReference Callback, bool OnDryRun, bool IgnoreErrors);
