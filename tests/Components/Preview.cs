using Pulumi;
using SecurityPlatform.Tests.Stacks;

namespace SecurityPlatform.Tests.Components;

/// <summary>Previews one component: nothing exists, so ids and ARNs that AWS gives are unknown.</summary>
static class Preview
{
    public static StackView Of(Func<ComponentResource> create, string account = Deployed.Security)
    {
        var result = Deployed.Run(create, account, null, preview: true);
        Assert.Equal("", string.Join('\n', result.Diagnostics.Select(d => d.Message)));
        Assert.True(result.Succeeded);
        return new(result.State);
    }

    /// <summary>The message with which the program fails.</summary>
    public static string FailureOf(Func<ComponentResource> create)
    {
        var result = Deployed.Run(create, Deployed.Security, null, preview: true);
        Assert.False(result.Succeeded);
        return string.Join('\n', result.Diagnostics.Select(d => d.Message));
    }
}
