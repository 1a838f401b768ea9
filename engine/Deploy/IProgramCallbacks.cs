using Pulumi.Rpc;

namespace SecurityPlatform.Engine.Deploy;

/// <summary>Calls functions of the program: transforms and hooks (protocol.md section 2.9).</summary>
public interface IProgramCallbacks
{
    /// <summary>Lets the program change a registration.</summary>
    ValueTask<ResourceRegistration> TransformAsync(CallbackReference callback, ResourceRegistration registration);

    /// <summary>Lets the program change an invoke.</summary>
    ValueTask<FunctionInvoke> TransformAsync(CallbackReference callback, FunctionInvoke invoke);

    /// <summary>Runs a hook; returns its complaint, or "".</summary>
    ValueTask<string> RunHookAsync(CallbackReference callback, HookCall call);

    /// <summary>Tells an error hook that an operation failed; true to try again.</summary>
    ValueTask<bool> RunErrorHookAsync(CallbackReference callback, HookCall call);
}
