namespace SecurityPlatform.Model;

/// <summary>Who keeps the rows of a <see cref="Lookup"/>.</summary>
public enum LookupUpkeep
{
    /// <summary>People: a pull request changes lookups/ID.csv, and the next deployment of security uploads it.</summary>
    Review,

    /// <summary>A job outside: the file is uploaded once, as a start, and deployments leave later objects alone.</summary>
    Feed,

    /// <summary>The platform: deployments write it from the account register. The file is a sample for local runs.</summary>
    Register,
}
