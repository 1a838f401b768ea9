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
        Dictionary<string, string> names = []; // by id and by name
        if (reader.Read(ConfigKeys.Accounts) is not { } list)
        {
            return accounts;
        }

        foreach (var node in list.Items().Where(n => n.HasOnly("name", "id", "role", "environment", "email", "regions", "partitions", "adopted", "closed")))
        {
            var regions = Regions(reader, node, governed);
            if (node.Required("name", Kinds.Name, out var name)
                & node.Required("id", Kinds.AccountId, out var id)
                & node.Required("role", Kinds.Role, out var role)
                & node.Optional("environment", Kinds.Environment, AccountEnvironment.Production, out var environment)
                & node.Optional("email", Kinds.Email, null!, out var email)
                & node.Optional("closed", Kinds.Day, default, out var closed))
            {
                if (!names.TryAdd(id.ToString(), name))
                {
                    reader.Report($"{node.Path}.id", "each account once", $"the id of {names[id.ToString()]} again", "Remove one of the two, or correct its id.");
                }

                if (!names.TryAdd(name, name))
                {
                    reader.Report($"{node.Path}.name", "each name once", $"\"{name}\" again", "Rename one of the two.");
                }

                accounts.Add(new() { Name = name, Id = id, Role = role, Environment = environment, Email = email, Regions = regions, Partitions = Partitions(reader, node), Adopted = AdoptedSection.Registered(reader, node), Closed = closed == default ? null : closed });
            }
        }

        return accounts;
    }

    /// <summary>Whether the register says of the whole organization what the other keys say.</summary>
    public static void CheckRegister(ConfigReader reader, Platform platform)
    {
        var path = ConfigKeys.Accounts.FullName;
        if (platform.Accounts.Count == 0)
        {
            reader.Report(path, "the register of all accounts", "none", "List every account with name, id, role and environment.");
            return;
        }

        CheckOne(reader, platform, AccountRole.Master, platform.MasterAccountId);
        CheckOne(reader, platform, AccountRole.Security, platform.SecurityAccountId);
        foreach (var difference in platform.Accounts.FirstOrDefault(a => a.Id == platform.Self.Id) is { } entry ? platform.Self.Differences(entry) : [])
        {
            reader.Report($"{path}[{platform.Self.Name}].{difference.Member}", $"{difference.First} as in {ConfigKeys.Account.FullName}", difference.Second, "Make the two agree.");
        }
    }

    static void CheckOne(ConfigReader reader, Platform platform, AccountRole role, AccountId expected)
    {
        var found = platform.Accounts.Where(a => a.Role == role).ToArray();
        if (found.Length != 1 || found[0].Id != expected)
        {
            var word = AccountComparison.Word(role);
            reader.Report(ConfigKeys.Accounts.FullName, $"one account with role {word}, {expected}",
                found.Length == 0 ? "none" : string.Join(" and ", found.Select(a => a.Id.ToString())), $"Correct the roles, or {word}AccountId.");
        }
    }

    static Dictionary<string, IReadOnlyList<string>> Partitions(ConfigReader reader, ConfigNode node)
    {
        Dictionary<string, IReadOnlyList<string>> names = [];
        if (node.Member("partitions") is { } partitions && partitions.HasOnly("vpc", "webacl", "firewall", "sourcebucket"))
        {
            foreach (var (column, list) in partitions.Members())
            {
                names[column] = [.. reader.ReadAll(list, Kinds.ResourceName).Order(StringComparer.Ordinal)];
            }
        }

        return names;
    }

    static IReadOnlyList<Region> Regions(ConfigReader reader, ConfigNode node, IReadOnlyList<Region> governed)
    {
        if (node.Member("regions") is not { } list)
        {
            return governed;
        }

        var regions = reader.ReadAll(list, Kinds.Region);
        foreach (var region in regions)
        {
            if (!governed.Contains(region))
            {
                reader.Report(list.Path, "governed regions", $"\"{region}\"", $"Add it to {ConfigKeys.GovernedRegions.FullName}, or remove it here.");
            }
        }

        if (regions.Count == 0)
        {
            reader.Report(list.Path, "at least one region", "none", "Remove the key to get all governed regions.");
        }

        return regions;
    }
}
