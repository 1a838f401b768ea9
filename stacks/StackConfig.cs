using Pulumi;
using SecurityPlatform.Model;

namespace SecurityPlatform.Stacks;

/// <summary>Reads the platform of the stack that is being deployed from Pulumi's configuration.</summary>
static class StackConfig
{
    /// <summary>Asks for every key that the model knows: Pulumi gives a program single keys, never all of them.</summary>
    public static Platform Read()
    {
        var values = new Dictionary<string, string>();
        var own = new Config(ConfigKey.Namespace);
        foreach (var key in ConfigKeys.All)
        {
            Add(values, key.FullName, own.Get(key.Name));
        }

        Add(values, "aws:region", new Config("aws").Get("region"));
        return PlatformConfig.Parse(Deployment.Instance.StackName, values);
    }

    static void Add(Dictionary<string, string> values, string key, string? value)
    {
        if (value is not null)
        {
            values[key] = value;
        }
    }
}
