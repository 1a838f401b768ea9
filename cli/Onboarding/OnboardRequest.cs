using System.Collections.Immutable;
using SecurityPlatform.Model;

namespace SecurityPlatform.Cli.Onboarding;

/// <summary>What somebody says of an account that is to join.</summary>
sealed record OnboardRequest
{
    public required string Name { get; init; }

    /// <summary>The id; empty while the account does not exist.</summary>
    public string Id { get; init; } = "";

    public string Environment { get; init; } = "production";

    public string? Email { get; init; }

    /// <summary>The organizational unit that it moves to; null leaves it where it is.</summary>
    public string? Unit { get; init; }

    /// <summary>Empty: all governed regions.</summary>
    public ImmutableArray<string> Regions { get; init; } = [];

    public ImmutableArray<string> SensitiveBuckets { get; init; } = [];

    /// <summary>Domain names, each with <c>=ID</c> behind it.</summary>
    public ImmutableArray<string> PublicZones { get; init; } = [];

    /// <summary>Everything that is wrong with it, given the organization that it is to join.</summary>
    /// <param name="security">The security stack, which has the register.</param>
    /// <param name="needsId">Whether the account exists already.</param>
    public void Validate(Platform security, bool needsId)
    {
        var problems = new Problems("onboard");
        problems.Unless(IsName(Name), "name", "at most 32 lower-case letters, digits and hyphens", $"\"{Name}\"", "Choose a short name that people know the account by.");
        problems.Unless(Name is not ("master" or "security"), "name", "a name of its own", $"\"{Name}\"", "Two stacks are called so already.");
        problems.Unless(!needsId || Id.Length > 0, "id", AccountId.Expected, null, "Pass --id, or --create and --email to make the account.");
        problems.Unless(Id.Length == 0 || AccountId.TryParse(Id, out _), "id", AccountId.Expected, $"\"{Id}\"", "Copy it from the Organizations console.");
        problems.Unless(Environment is "production" or "staging" or "development", "environment", "production, staging or development", $"\"{Environment}\"", "Write it exactly so.");
        problems.Unless(Email is null || IsEmail(Email), "email", "an address of 6 to 64 characters such as aws-payroll@example.com", $"\"{Email}\"", "It becomes the address of the account's root user.");
        problems.Unless(needsId || Email is not null, "email", "the address of the new account's root user", null, "Pass --email; no other AWS account may have it.");
        problems.Unless(Unit is null || IsUnit(Unit), "ou", "the id of an organizational unit such as ou-ab12-cdefgh34", $"\"{Unit}\"", "Copy it from the Organizations console.");
        foreach (var region in Regions)
        {
            problems.Unless(security.GovernedRegions.Any(governed => governed.ToString() == region), "regions", $"governed regions ({string.Join(", ", security.GovernedRegions)})", $"\"{region}\"", $"Add it to {ConfigKeys.GovernedRegions.FullName} of every stack first, or leave it out.");
        }

        foreach (var zone in PublicZones)
        {
            problems.Unless(zone.Split('=') is [{ Length: > 3 }, ['Z', ..]], "public-zones", "NAME=ID such as example.com=Z0123456789ABCDEFGHIJ", $"\"{zone}\"", "A plan without credentials cannot look the id up.");
        }

        foreach (var bucket in SensitiveBuckets)
        {
            problems.Unless(BucketName.TryParse(bucket, out _), "sensitive-buckets", BucketName.Expected, $"\"{bucket}\"", "Give the name, not the ARN.");
        }

        Collisions(problems, security);
        problems.ThrowIfAny();
    }

    /// <summary>The regions of the account that somebody has to switch on in it before anything can be deployed there.</summary>
    public IEnumerable<Region> OptInRegions(Platform security) => security.GovernedRegions
        .Where(region => Regions.IsEmpty || Regions.Contains(region.ToString()))
        .Where(region => !Region.EnabledByDefault.Contains(region));

    // The same account again is no collision: a run may be repeated.
    void Collisions(Problems problems, Platform security)
    {
        foreach (var account in security.Accounts)
        {
            var (sameName, sameId) = (account.Name == Name, account.Id.ToString() == Id);
            problems.Unless(!sameId || sameName, "id", "an account that is not in the register", $"the id of {account.Name}", "Correct the id, or use that name.");
            problems.Unless(!sameName || sameId || Id.Length == 0, "name", "a name that is not in the register", $"that of {account.Id}", "Choose another name, or correct the id.");
            problems.Unless(Email is null || account.Email != Email || sameName, "email", "an address of its own", $"that of {account.Name}", "Every AWS account needs another one; a plus sign helps: aws+NAME@example.com.");
            if (sameName && sameId)
            {
                Differences(problems, account);
            }
        }
    }

    // The files are the truth: a run that says otherwise is a mistake, not an edit.
    void Differences(Problems problems, Account account)
    {
        var environment = account.Environment.ToString().ToLowerInvariant();
        problems.Unless(environment == Environment, "environment", $"{environment} as in the register", Environment, $"Pass --environment {environment}, or edit both files.");
        problems.Unless(Email is null || account.Email is null || Email == account.Email, "email", $"{account.Email} as in the register", Email, "Leave --email out, or edit the register.");
        problems.Unless(Regions.IsEmpty || Regions.Order(StringComparer.Ordinal).SequenceEqual(account.Regions.Select(region => region.ToString()).Order(StringComparer.Ordinal)),
            "regions", $"{string.Join(", ", account.Regions)} as in the register", string.Join(", ", Regions), "Leave --regions out, or edit both files.");
    }

    static bool IsName(string text) =>
        text.Length is > 0 and <= 32 && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    // "CreateAccount", AWS Organizations API reference.
    static bool IsEmail(string text) =>
        text.Length is >= 6 and <= 64 && text.Count(c => c == '@') == 1 && text[0] != '@' && text[^1] != '@'
        && text.AsSpan(text.IndexOf('@', StringComparison.Ordinal)).Contains('.') && text.All(c => c is > ' ' and < (char)127);

    static bool IsUnit(string text) =>
        (text.StartsWith("ou-", StringComparison.Ordinal) && text.Split('-') is [_, { Length: >= 4 and <= 32 }, { Length: >= 8 and <= 32 }]
            || (text.StartsWith("r-", StringComparison.Ordinal) && text.Length is >= 6 and <= 34))
        && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}
