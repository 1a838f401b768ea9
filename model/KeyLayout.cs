namespace SecurityPlatform.Model;

/// <summary>How a writer names its objects: the folders as a template with {placeholders}, and the file's name.</summary>
/// <remarks>
/// {organization} and {security} are constants of the installation. Every other placeholder of <see cref="Folder"/> is a
/// partition column, and the other way round.
/// </remarks>
public sealed record KeyLayout
{
    static readonly string[] ConstantNames = ["organization", "security"];

    /// <summary>The folders, ending in a slash.</summary>
    public required string Folder { get; init; }

    /// <summary>The file's name, with placeholders of its own: for tests and for people, no table depends on it.</summary>
    public required string File { get; init; }

    /// <summary>The placeholders of <see cref="Folder"/> that are partition columns, in order.</summary>
    public IReadOnlyList<string> Placeholders => [.. Names(Folder).Where(name => !ConstantNames.Contains(name))];

    /// <summary>What every key starts with, whatever the account and the day.</summary>
    public S3Prefix Prefix(OrganizationId organization, AccountId security)
    {
        var folder = WithConstants(organization, security);
        var open = folder.IndexOf('{', StringComparison.Ordinal);
        return S3Prefix.Parse(open < 0 ? folder : folder[..(folder.LastIndexOf('/', open) + 1)]);
    }

    /// <summary>The keys of every account and region as a pattern of a policy: a star for each placeholder, up to the last that tells sources apart.</summary>
    public string Pattern(OrganizationId organization, AccountId security)
    {
        var folder = WithConstants(organization, security);
        while (folder.EndsWith("}/", StringComparison.Ordinal))
        {
            folder = folder[..folder.LastIndexOf('{')];
        }

        var parts = folder.Split('{');
        return $"{string.Concat(parts.Select((part, i) => i == 0 ? part : "*" + part[(part.IndexOf('}', StringComparison.Ordinal) + 1)..]))}*";
    }

    /// <summary>The folder under which one account's objects lie.</summary>
    public S3Prefix PrefixOf(AccountId account, OrganizationId organization, AccountId security)
    {
        var folder = WithConstants(organization, security).Replace("{account}", account.ToString(), StringComparison.Ordinal);
        var open = folder.IndexOf('{', StringComparison.Ordinal);
        return S3Prefix.Parse(open < 0 ? folder : folder[..(folder.LastIndexOf('/', open) + 1)]);
    }

    /// <summary>The folder with every placeholder filled, for one partition.</summary>
    /// <exception cref="ArgumentException">A placeholder has no value.</exception>
    public S3Prefix Resolve(OrganizationId organization, AccountId security, IReadOnlyDictionary<string, string> values)
    {
        var folder = WithConstants(organization, security);
        foreach (var name in Placeholders)
        {
            folder = folder.Replace($"{{{name}}}", values.TryGetValue(name, out var value)
                ? value
                : throw new ArgumentException($"{Folder}: expected a value for {name}, got nothing. Add it to the partition.", nameof(values)), StringComparison.Ordinal);
        }

        return S3Prefix.Parse(folder);
    }

    /// <summary>The folder in Athena's spelling, ${account} for {account}, for storage.location.template.</summary>
    public string Template(OrganizationId organization, AccountId security) =>
        WithConstants(organization, security).Replace("{", "${", StringComparison.Ordinal);

    string WithConstants(OrganizationId organization, AccountId security) => Folder
        .Replace("{organization}", organization.ToString(), StringComparison.Ordinal)
        .Replace("{security}", security.ToString(), StringComparison.Ordinal);

    static IEnumerable<string> Names(string template) =>
        template.Split('{').Skip(1).Select(part => part[..part.IndexOf('}', StringComparison.Ordinal)]);
}
