namespace SecurityPlatform.Model.Configuration;

/// <summary>Reads accounts: the stack's own and the register.</summary>
static class AccountSection
{
    /// <summary>The stack's own account, or null when something in it is wrong.</summary>
    public static Account? Self(ConfigReader reader, AccountRole role, AccountEnvironment environment, IReadOnlyList<Region> governed)
    {
        if (reader.Read(ConfigKeys.Account) is not { } node || !node.HasOnly("name", "id", "regions"))
        {
            return null;
        }

        var regions = Regions(reader, node, governed);
        return node.Required("name", Kinds.Name, out var name) & node.Required("id", Kinds.AccountId, out var id)
            ? new() { Name = name, Id = id, Role = role, Environment = environment, Regions = regions }
            : null;
    }

    /// <summary>The register.</summary>
    public static List<Account> Register(ConfigReader reader, IReadOnlyList<Region> governed)
    {
        List<Account> accounts = [];
        if (reader.Read(ConfigKeys.Accounts) is not { } list)
        {
            return accounts;
        }

        foreach (var node in list.Items().Where(n => n.HasOnly("name", "id", "role", "environment", "regions")))
        {
            var regions = Regions(reader, node, governed);
            if (node.Required("name", Kinds.Name, out var name)
                & node.Required("id", Kinds.AccountId, out var id)
                & node.Required("role", Kinds.Role, out var role)
                & node.Optional("environment", Kinds.Environment, AccountEnvironment.Production, out var environment))
            {
                var twin = accounts.Find(a => a.Id == id);
                reader.Check(twin is null, $"{node.Path}.id", "each account once", $"the id of {twin?.Name} again", "Remove one of the two, or correct its id.");
                reader.Check(accounts.TrueForAll(a => a.Name != name), $"{node.Path}.name", "each name once", $"\"{name}\" again", "Rename one of the two.");
                accounts.Add(new() { Name = name, Id = id, Role = role, Environment = environment, Regions = regions });
            }
        }

        return accounts;
    }

    /// <summary>Whether the register says of the whole organization what the other keys say.</summary>
    public static void CheckRegister(ConfigReader reader, Platform platform)
    {
        var path = ConfigKeys.Accounts.FullName;
        reader.Check(platform.Accounts.Count > 0, path, "the register of all accounts", "none", "List every account with name, id, role and environment.");
        if (platform.Accounts.Count == 0)
        {
            return;
        }

        CheckOne(reader, platform, AccountRole.Master, platform.MasterAccountId);
        CheckOne(reader, platform, AccountRole.Security, platform.SecurityAccountId);
        foreach (var (member, expected, got) in platform.Accounts.FirstOrDefault(a => a.Id == platform.Self.Id) is { } entry ? platform.Self.Differences(entry) : [])
        {
            reader.Report($"{path}[{platform.Self.Name}].{member}", $"{expected} as in {ConfigKeys.Account.FullName}", got, "Make the two agree.");
        }
    }

    static void CheckOne(ConfigReader reader, Platform platform, AccountRole role, AccountId expected)
    {
        var found = platform.Accounts.Where(a => a.Role == role).Select(a => a.Id).ToArray();
        var word = role.ToString().ToLowerInvariant();
        reader.Check(found.Length == 1 && found[0] == expected, ConfigKeys.Accounts.FullName, $"one account with role {word}, {expected}",
            found.Length == 0 ? "none" : string.Join(" and ", found), $"Correct the roles, or {word}AccountId.");
    }

    static List<Region> Regions(ConfigReader reader, ConfigNode node, IReadOnlyList<Region> governed)
    {
        if (node.Member("regions") is not { } list)
        {
            return [.. governed];
        }

        var regions = reader.ReadAll(list, Kinds.Region);
        foreach (var region in regions.Where(r => !governed.Contains(r)))
        {
            reader.Report(list.Path, "governed regions", $"\"{region}\"", $"Add it to {ConfigKeys.GovernedRegions.FullName}, or remove it here.");
        }

        reader.Check(regions.Count > 0, list.Path, "at least one region", "none", "Remove the key to get all governed regions.");
        return regions;
    }
}
