using Pulumi;
using SecurityPlatform.Model;

namespace SecurityPlatform.Stacks;

/// <summary>The program of every stack: reads the configuration and composes what the account's role needs.</summary>
/// <remarks>Nothing is static: one process may run it for thousands of stacks at once.</remarks>
public static class PlatformProgram
{
    /// <summary>Composes the stack that is being deployed, and returns its outputs.</summary>
    /// <exception cref="RunException">
    /// The configuration is wrong. The message lists every problem; Pulumi shows it without a stack trace.
    /// </exception>
    public static async Task<IDictionary<string, object?>> RunAsync()
    {
        try
        {
            return await ComposeAsync(StackConfig.Read());
        }
        catch (PlatformConfigException wrong)
        {
            throw new RunException(wrong.Message, wrong);
        }
    }

    static Task<IDictionary<string, object?>> ComposeAsync(Platform platform) => platform.Self.Role switch
    {
        AccountRole.Master => MasterStack.ComposeAsync(platform),
        AccountRole.Security => SecurityStack.ComposeAsync(platform),
        _ => MemberStack.ComposeAsync(platform),
    };
}
