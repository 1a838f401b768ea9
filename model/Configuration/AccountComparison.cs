namespace SecurityPlatform.Model.Configuration;

/// <summary>Says in what two descriptions of the same account differ.</summary>
static class AccountComparison
{
    public static IEnumerable<Difference> Differences(this Account first, Account second)
    {
        Difference[] members =
        [
            new("name", first.Name, second.Name),
            new("id", first.Id.ToString(), second.Id.ToString()),
            new("role", Word(first.Role), Word(second.Role)),
            new("environment", Word(first.Environment), Word(second.Environment)),
            new("regions", List(first.Regions), List(second.Regions)),
        ];
        return members.Where(m => m.First != m.Second);
    }

    /// <summary>Regions as a set, in a fixed order.</summary>
    public static string List(IReadOnlyList<Region> regions)
    {
        var names = new string[regions.Count];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = regions[i].ToString();
        }

        Array.Sort(names, StringComparer.Ordinal);
        return string.Join(", ", names);
    }

    /// <summary>An enumeration's value as the files spell it.</summary>
    public static string Word(AccountRole role) => role.ToString().ToLowerInvariant();

    /// <summary>An enumeration's value as the files spell it.</summary>
    public static string Word(AccountEnvironment environment) => environment.ToString().ToLowerInvariant();
}
