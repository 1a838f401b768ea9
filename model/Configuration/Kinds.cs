using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;

namespace SecurityPlatform.Model.Configuration;

/// <summary>The kinds of values that the configuration is made of.</summary>
/// <remarks>Methods and no generic tables: every instantiation over a value type is compiled anew at each start.</remarks>
static class Kinds
{
    const string Exactly = "Write it exactly so.";

    public static Kind<AccountId> AccountId { get; } =
        new(Model.AccountId.TryParse, Model.AccountId.Expected, "Copy it from the Organizations console and put it in quotes.");

    public static Kind<OrganizationId> OrganizationId { get; } =
        new(Model.OrganizationId.TryParse, Model.OrganizationId.Expected, "Copy it from the settings page of the Organizations console.");

    public static Kind<Region> Region { get; } = new(Model.Region.TryParse, Model.Region.Expected, "Use the code, not the city.");

    public static Kind<Region?> OptionalRegion { get; } = new(TryOptionalRegion, $"{Model.Region.Expected}, or nothing", "Use the code, not the city.");

    public static Kind<BucketName> Bucket { get; } = new(BucketName.TryParse, BucketName.Expected, "Give the name, not the ARN.");

    public static Kind<AccountRole> Role { get; } = new(TryRole, "master, security or member", Exactly);

    public static Kind<AccountEnvironment> Environment { get; } = new(TryEnvironment, "production, staging or development", Exactly);

    public static Kind<ObjectLockMode> ObjectLock { get; } = new(TryObjectLock, "governance or compliance", Exactly);

    public static Kind<bool> Boolean { get; } = new(TryBoolean, "true or false", Exactly);

    public static Kind<int> PositiveInteger { get; } = new(TryPositive, "a whole number of 1 or more", "Write digits only.");

    public static Kind<int> RetentionDays { get; } = new(
        TryDays, "one of 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653", "Less than a year is no evidence, and a log group takes no other number.");

    public static Kind<DateOnly> Day { get; } = new(TryDay, "a day as yyyy-MM-dd", "Put it in quotes.");

    public static Kind<string> Name { get; } = Text("a name of at most 32 lower-case letters, digits and hyphens", "Choose a short name that people know the account by.",
        text => text.Length <= 32 && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'));

    public static Kind<string> RoleName { get; } = Text("the name of an IAM role", "Give the name alone, without path or ARN.",
        text => text.Length <= 64 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '=' or ',' or '.' or '@' or '_' or '-'));

    public static Kind<string> Domain { get; } = Text("a domain name in lower case without a trailing dot", "Write it like example.com.",
        text => text.Length <= 253 && text.Contains('.', StringComparison.Ordinal) && text[0] != '.' && text[^1] != '.'
            && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '.' or '_'));

    public static Kind<string> ZoneId { get; } = Text("the id of a hosted zone, which starts with Z", "Copy it from the Route 53 console, without /hostedzone/.",
        text => text.Length <= 32 && text[0] == 'Z' && text.All(char.IsAsciiLetterOrDigit));

    public static Kind<string> VpcId { get; } = Text("the id of a VPC, which starts with vpc-", "Copy it from the VPC console.",
        text => text.Length <= 21 && text.StartsWith("vpc-", StringComparison.Ordinal) && text.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'));

    public static Kind<string> WebAclArn { get; } = Text("the ARN of a web ACL", "Copy it from the WAF console.",
        text => text.StartsWith("arn:", StringComparison.Ordinal) && text.Contains(":wafv2:", StringComparison.Ordinal)
            && text.Contains("/webacl/", StringComparison.Ordinal) && text.All(c => c is > ' ' and < (char)127));

    public static Kind<SecurityStandard> Standard { get; } = new(SecurityStandards.TryParse!, SecurityStandards.Expected, Exactly);

    public static Kind<string> Email { get; } = Text("an e-mail address", "Write it like team@example.com.",
        text => text.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && text.LastIndexOf('.') > at + 1 && text.All(c => c is > ' ' and < (char)127));

    public static Kind<string> PolicyType { get; } = Text("a policy type such as SERVICE_CONTROL_POLICY", "Copy it from the Organizations API reference.",
        text => text.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c == '_'));

    public static Kind<string> Repository { get; } = new(TryRepository, "OWNER/NAME of a GitHub repository, without wildcards", "Anybody who can push there gets the deploy role: name one repository.");
    public static Kind<string> LoadBalancerArn { get; } = Text("the ARN of an application or network load balancer", "Copy it from the EC2 console.",
        text => text.StartsWith("arn:", StringComparison.Ordinal) && text.Contains(":elasticloadbalancing:", StringComparison.Ordinal)
            && (text.Contains(":loadbalancer/app/", StringComparison.Ordinal) || text.Contains(":loadbalancer/net/", StringComparison.Ordinal))
            && text.All(c => c is > ' ' and < (char)127));

    public static Kind<string> TableArns { get; } = Text("the ARN of a DynamoDB table, or all", "Copy it from the DynamoDB console, without an index or stream.",
        text => text == "all" || IsArn(text, "dynamodb", "table/"));

    public static Kind<string> FunctionArns { get; } = Text("the ARN of a Lambda function, or all", "Copy it from the Lambda console, without a version or alias.",
        text => text == "all" || IsArn(text, "lambda", "function:"));

    public static Kind<string> DistributionId { get; } = Text("the id of a distribution, which starts with E", "Copy it from the CloudFront console.",
        text => text.Length <= 32 && text[0] == 'E' && text.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c)));

    public static Kind<bool> ApiType { get; } = new(TryApiType, "rest or http", "WebSocket APIs are http.");

    public static Kind<string> LogGroup { get; } = Text("the name of a log group", "Give the name, not the ARN.",
        text => text.Length <= 512 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '/' or '.' or '#'));

    public static Kind<S3Prefix> Prefix { get; } = new(S3Prefix.TryParse, S3Prefix.Expected, "Write it like logs/waf/.");

    public static Kind<string> KeyArn { get; } = Text("the ARN of a KMS key", "Copy it from the KMS console; an alias does not do across accounts.",
        text => IsArn(text, "kms", "key/"));

    public static Kind<string> PolicyText { get; } = Text("a bucket policy as JSON text", "Copy what \"aws s3api get-bucket-policy\" prints for the bucket.", IsPolicy);

    public static Kind<string> Network { get; } = Text("an address or a network such as 192.0.2.10/32", "Write the address, a slash and the bits.",
        text => IPNetwork.TryParse(text, out _));

    public static Kind<LogSource> Source { get; } = new(TrySource, "the id of a log source", "See docs/generated/sources.md.");

    public static Kind<string> ResourceName { get; } = Text("a name of letters, digits, hyphens and underscores", "Give the name, not the ARN.",
        text => text.Length <= 128 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'));

    static bool IsPolicy(string text)
    {
        try
        {
            using var policy = System.Text.Json.JsonDocument.Parse(text);
            return policy.RootElement.ValueKind == System.Text.Json.JsonValueKind.Object
                && policy.RootElement.TryGetProperty("Statement", out var statements) && statements.ValueKind == System.Text.Json.JsonValueKind.Array;
        }
        catch (System.Text.Json.JsonException)
        {
            return false;
        }
    }

    // Of a thing in a region and account, and of nothing inside of it.
    static bool IsArn(string text, string service, string type)
    {
        var parts = text.Split(':', 6);
        return parts.Length == 6 && parts[0] == "arn" && parts[2] == service && Model.Region.TryParse(parts[3], out var region) && region.Partition == parts[1]
            && Model.AccountId.TryParse(parts[4], out _) && parts[5].StartsWith(type, StringComparison.Ordinal) && parts[5].Length > type.Length
            && parts[5][type.Length..].All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');
    }

    static Kind<string> Text(string expected, string fix, Func<string, bool> valid) => new(
        (string? text, [MaybeNullWhen(false)] out string value) =>
        {
            value = text ?? "";
            return value.Length > 0 && valid(value);
        },
        expected, fix);

    /// <summary>Empty where no stack makes the roles.</summary>
    static bool TryRepository(string? text, out string value)
    {
        value = text ?? "";
        return value.Length == 0
            || (value.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash && slash == value.LastIndexOf('/') && slash < value.Length - 1
                && value.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '/'));
    }

    static bool TryRole(string? text, out AccountRole role)
    {
        (role, var known) = text switch
        {
            "master" => (AccountRole.Master, true),
            "security" => (AccountRole.Security, true),
            "member" => (AccountRole.Member, true),
            _ => (default, false),
        };
        return known;
    }

    static bool TryEnvironment(string? text, out AccountEnvironment environment)
    {
        (environment, var known) = text switch
        {
            "production" => (AccountEnvironment.Production, true),
            "staging" => (AccountEnvironment.Staging, true),
            "development" => (AccountEnvironment.Development, true),
            _ => (default, false),
        };
        return known;
    }

    static bool TryObjectLock(string? text, out ObjectLockMode mode)
    {
        mode = text == "compliance" ? ObjectLockMode.Compliance : ObjectLockMode.Governance;
        return text is "governance" or "compliance";
    }

    static bool TryOptionalRegion(string? text, out Region? region) => Model.Region.TryParse(text, out region) || text == "";

    static bool TryBoolean(string? text, out bool value)
    {
        value = text == "true";
        return text is "true" or "false";
    }

    static bool TryApiType(string? text, out bool isRest)
    {
        isRest = text == "rest";
        return text is "rest" or "http";
    }

    static bool TrySource(string? text, out LogSource source)
    {
        source = LogSources.All.FirstOrDefault(s => s.Id == text)!;
        return source is not null;
    }

    static bool TryPositive(string? text, out int value) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value) && value > 0;

    static bool TryDays(string? text, out int value) => TryPositive(text, out value) && RetentionClasses.IsLegal(value);

    static bool TryDay(string? text, out DateOnly value) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out value);
}
