using System.Globalization;

namespace SecurityPlatform.Model.Configuration;

/// <summary>The kinds of values that the configuration is made of.</summary>
static class Kinds
{
    public static Kind<AccountId> AccountId { get; } =
        new(Model.AccountId.TryParse, Model.AccountId.Expected, "Copy it from the Organizations console and put it in quotes.");

    public static Kind<OrganizationId> OrganizationId { get; } =
        new(Model.OrganizationId.TryParse, Model.OrganizationId.Expected, "Copy it from the settings page of the Organizations console.");

    public static Kind<Region> Region { get; } = new(Model.Region.TryParse, Model.Region.Expected, "Use the code, not the city.");

    public static Kind<BucketName> Bucket { get; } = new(BucketName.TryParse, BucketName.Expected, "Give the name, not the ARN.");

    public static Kind<AccountRole> Role { get; } = OneOf(
        ("master", AccountRole.Master), ("security", AccountRole.Security), ("member", AccountRole.Member));

    public static Kind<AccountEnvironment> Environment { get; } = OneOf(
        ("production", AccountEnvironment.Production), ("staging", AccountEnvironment.Staging), ("development", AccountEnvironment.Development));

    public static Kind<ObjectLockMode> ObjectLock { get; } = OneOf(
        ("governance", ObjectLockMode.Governance), ("compliance", ObjectLockMode.Compliance));

    public static Kind<bool> Boolean { get; } = OneOf(("true", true), ("false", false));

    public static Kind<int> PositiveInteger { get; } = new(
        (string? text, out int value) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value) && value > 0,
        "a whole number of 1 or more", "Write digits only.");

    public static Kind<int> RetentionDays { get; } = new(
        (string? text, out int value) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value) && RetentionClasses.LegalDays.Contains(value),
        $"one of {string.Join(", ", RetentionClasses.LegalDays)}", "Less than a year is no evidence, and a log group takes no other number.");

    public static Kind<DateOnly> Day { get; } = new(
        (string? text, out DateOnly value) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out value),
        "a day as yyyy-MM-dd", "Put it in quotes.");

    public static Kind<string> Name { get; } = new(
        (string? text, out string value) => Text(text, 32, c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-', out value),
        "a name of at most 32 lower-case letters, digits and hyphens", "Choose a short name that people know the account by.");

    public static Kind<string> RoleName { get; } = new(
        (string? text, out string value) => Text(text, 64, c => char.IsAsciiLetterOrDigit(c) || "+=,.@_-".Contains(c, StringComparison.Ordinal), out value),
        "the name of an IAM role", "Give the name alone, without path or ARN.");

    public static Kind<string> Domain { get; } = new(
        (string? text, out string value) => Text(text, 253, c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '.' or '_', out value)
            && value.Contains('.', StringComparison.Ordinal) && value[0] != '.' && value[^1] != '.',
        "a domain name in lower case without a trailing dot", "Write it like example.com.");

    public static Kind<string> ZoneId { get; } = new(
        (string? text, out string value) => Text(text, 32, char.IsAsciiLetterOrDigit, out value) && value[0] == 'Z',
        "the id of a hosted zone, which starts with Z", "Copy it from the Route 53 console, without /hostedzone/.");

    public static Kind<string> VpcId { get; } = new(
        (string? text, out string value) => Text(text, 21, c => char.IsAsciiLetterOrDigit(c) || c == '-', out value)
            && value.StartsWith("vpc-", StringComparison.Ordinal),
        "the id of a VPC, which starts with vpc-", "Copy it from the VPC console.");

    public static Kind<string> WebAclArn { get; } = new(
        (string? text, out string value) => Text(text, 2048, c => c is > ' ' and < (char)127, out value)
            && value.StartsWith("arn:", StringComparison.Ordinal)
            && value.Contains(":wafv2:", StringComparison.Ordinal) && value.Contains("/webacl/", StringComparison.Ordinal),
        "the ARN of a web ACL", "Copy it from the WAF console.");

    public static Kind<string> ResourceName { get; } = new(
        (string? text, out string value) => Text(text, 128, c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_', out value),
        "a name of letters, digits, hyphens and underscores", "Give the name, not the ARN.");

    static bool Text(string? text, int maxLength, Func<char, bool> allowed, out string value)
    {
        value = text ?? "";
        return value.Length > 0 && value.Length <= maxLength && value.All(allowed);
    }

    static Kind<T> OneOf<T>(params (string Name, T Value)[] choices)
    {
        var names = choices.Select(c => c.Name).ToArray();
        return new(
            (string? text, out T value) =>
            {
                var index = Array.IndexOf(names, text);
                value = index < 0 ? default! : choices[index].Value;
                return index >= 0;
            },
            $"{string.Join(", ", names[..^1])} or {names[^1]}", "Write it exactly so.");
    }
}
