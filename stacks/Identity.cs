using Pulumi;
using SecurityPlatform.Components.Identity;
using SecurityPlatform.Model;

namespace SecurityPlatform.Stacks;

/// <summary>What every account gets for the people and machines that enter it.</summary>
static class Identity
{
    public static void Compose(Platform platform, ComponentResourceOptions account)
    {
        if (platform.Switches.AccountRoles)
        {
            _ = new AccountRoles("roles", new() { Platform = platform }, account);
        }

        if (platform.Switches.PasswordPolicy)
        {
            _ = new PasswordRules("passwords", account);
        }
    }
}
