namespace SecurityPlatform.Model.Configuration;

/// <summary>Says in what two descriptions of the same account differ.</summary>
static class AccountComparison
{
    public static IEnumerable<(string Member, string First, string Second)> Differences(this Account first, Account second)
    {
        (string Member, string First, string Second)[] members =
        [
            ("name", first.Name, second.Name),
            ("id", first.Id.ToString(), second.Id.ToString()),
            ("role", Word(first.Role), Word(second.Role)),
            ("environment", Word(first.Environment), Word(second.Environment)),
            ("regions", List(first.Regions), List(second.Regions)),
        ];
        return members.Where(m => m.First != m.Second);
    }

    /// <summary>Regions as a set, in a fixed order.</summary>
    public static string List(IEnumerable<Region> regions) => string.Join(", ", regions.Select(r => r.ToString()).Order(StringComparer.Ordinal));

    /// <summary>An enumeration's value as the files spell it.</summary>
    public static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
