using SecurityPlatform.Model;
using SecurityPlatform.Tests.Model;

namespace SecurityPlatform.Tests.Stacks;

/// <summary>The sample organization with every switch on and every list filled, and the same with one thing taken away.</summary>
static class AllOn
{
    // What the sample leaves empty.
    static readonly (string Stack, string Key, string Value)[] s_filled =
    [
        ("master", SwitchKeys.AlarmEmails.Name, """["team@example.com"]"""),
        ("data", SwitchKeys.ScannedBuckets.Name, """[{"name":"example-customer-exports","region":"ap-northeast-1"}]"""),
    ];

    public static Rehearsed Organization()
    {
        var organization = new Rehearsed();
        foreach (var stack in StackFiles.Stacks)
        {
            organization.Set(stack, SwitchKeys.GitHubRepository.Name, "example/platform");
            foreach (var key in ConfigKeys.All.Where(key => key.Type == ConfigType.Boolean && key.AppliesTo(Role(stack))))
            {
                organization.Set(stack, key.Name, "true");
            }
        }

        foreach (var (stack, key, value) in s_filled)
        {
            organization.Set(stack, key, value);
        }

        return organization
            .On(ConfigKeys.ArchiveCopyRegion, "us-west-2")
            .On(ConfigKeys.Retention, """{"audit":1096,"traffic":545}""");
    }

    /// <summary>With a switch off, or a list empty, on every stack that has it.</summary>
    public static Rehearsed Without(string name)
    {
        var organization = Organization();
        var key = ConfigKeys.All.Single(key => key.Name == name);
        foreach (var stack in StackFiles.Stacks.Where(stack => key.AppliesTo(Role(stack))))
        {
            organization.Set(stack, name, Off(key));
        }

        return organization;
    }

    /// <summary>With a source left out on every stack.</summary>
    public static Rehearsed WithoutSource(string id)
    {
        var organization = Organization();
        foreach (var stack in StackFiles.Stacks)
        {
            organization.Set(stack, SourceKeys.DisabledSources.Name, $"[\"{id}\"]");
        }

        return organization;
    }

    // Security Hub without a standard checks nothing, and is refused.
    static string Off(ConfigKey key) => key == SwitchKeys.SecurityHubStandards ? """["fsbp-1.0.0"]""" : key.Type switch
    {
        ConfigType.Boolean => "false",
        ConfigType.String => "",
        ConfigType.Object => "{}",
        _ => "[]",
    };

    static AccountRole Role(string stack) => stack switch { "master" => AccountRole.Master, "security" => AccountRole.Security, _ => AccountRole.Member };
}
