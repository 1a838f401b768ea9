using Pulumi;
using SecurityPlatform.Model;
using Aws = Pulumi.Aws;

namespace SecurityPlatform.Stacks;

/// <summary>The way into the account of a stack, and into no other.</summary>
static class AccountProvider
{
    /// <summary>Options for a component whose children are made in the stack's account.</summary>
    /// <remarks>AllowedAccountIds is the cheapest guard against deploying with another account's credentials.</remarks>
    public static ComponentResourceOptions For(Platform platform)
    {
        var provider = new Aws.Provider("aws", new()
        {
            Region = platform.HomeRegion.ToString(),
            AllowedAccountIds = platform.Self.Id.ToString(),
            DefaultTags = new Aws.Inputs.ProviderDefaultTagsArgs
            {
                Tags = { ["platform"] = "security", ["stack"] = platform.Stack },
            },
        });
        return new() { Providers = { provider } };
    }
}
