namespace SecurityPlatform.Engine.State;

/// <summary>Finds the passphrase where the official CLI looks for it.</summary>
public static class Passphrase
{
    /// <summary>
    /// <c>PULUMI_CONFIG_PASSPHRASE</c> (an empty one counts), else the content of the file that
    /// <c>PULUMI_CONFIG_PASSPHRASE_FILE</c> names; null when neither is set.
    /// </summary>
    public static string? FromEnvironment(Func<string, string?> variable)
    {
        ArgumentNullException.ThrowIfNull(variable);
        if (variable("PULUMI_CONFIG_PASSPHRASE") is { } passphrase)
        {
            return passphrase;
        }

        if (variable("PULUMI_CONFIG_PASSPHRASE_FILE") is not { Length: > 0 } file)
        {
            return null;
        }

        return File.Exists(file)
            ? File.ReadAllText(file).Trim()
            : throw new StateException($"PULUMI_CONFIG_PASSPHRASE_FILE: expected an existing file, got '{file}'. Create it or set PULUMI_CONFIG_PASSPHRASE.");
    }
}
