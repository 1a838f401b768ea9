using System.Text;
using SecurityPlatform.Model;

namespace SecurityPlatform.Cli.Onboarding;

/// <summary>Writes the stack file of a new member account.</summary>
static class MemberFile
{
    // What every account's file says of itself.
    static readonly ConfigKey[] s_own =
        [ConfigKeys.Role, ConfigKeys.Account, ConfigKeys.Environment, ConfigKeys.SensitiveBuckets, SwitchKeys.ScannedBuckets, .. SourceKeys.Assets];

    /// <summary>The text of Pulumi.NAME.yaml.</summary>
    /// <param name="request">The account; its id is known.</param>
    /// <param name="security">The security stack: what every stack agrees on is copied from it.</param>
    public static string Write(OnboardRequest request, OrganizationStack security)
    {
        var text = new StringBuilder();
        void Line(string line) => text.Append(line).Append('\n');
        Line($"# The member account {request.Name}. sp onboard wrote this file; it is yours to edit.");
        Line("config:");
        Line("  # Where the provider works: any governed region. What logs only in us-east-1 is put there whatever stands here.");
        Line($"  aws:region: {ProviderRegion(request, security.Platform)}");
        Line("");
        Line("  # What the account is for: master, security or member.");
        Line($"  {ConfigKeys.Role.FullName}: member");
        Line("");
        Line("  # The account of this stack, as in the register of Pulumi.security.yaml. Ids are in quotes: YAML would drop a leading zero.");
        Line($"  {ConfigKeys.Account.FullName}:");
        Line($"    name: {request.Name}");
        Line($"    id: \"{request.Id}\"");
        if (!request.Regions.IsEmpty)
        {
            Line($"    regions: [{string.Join(", ", request.Regions)}]");
        }

        Line("");
        Line("  # From here to the environment: the same on every stack.");
        foreach (var (key, value) in Shared(security))
        {
            Line($"  {key}: {value}");
        }

        Line("");
        Line("  # How much the account matters; decides the table that its logs are in. The default is production.");
        Line($"  {ConfigKeys.Environment.FullName}: {request.Environment}");
        Assets(Line, request);
        return text.ToString();
    }

    static void Assets(Action<string> line, OnboardRequest request)
    {
        if (!request.PublicZones.IsEmpty)
        {
            line("");
            line("  # The public hosted zones whose queries are logged. The id of a zone that exists spares the look-up by name.");
            line($"  {SourceKeys.PublicZones.FullName}:");
            foreach (var zone in request.PublicZones.Select(zone => zone.Split('=', 2)))
            {
                line($"    - name: {zone[0]}");
                line($"      id: {zone[1]}");
            }
        }

        if (!request.SensitiveBuckets.IsEmpty)
        {
            line("");
            line($"  # The buckets whose every read and write is recorded; the same as in {ConfigKeys.DataEventBuckets.Name} of Pulumi.master.yaml.");
            line($"  {ConfigKeys.SensitiveBuckets.FullName}:");
            foreach (var bucket in request.SensitiveBuckets)
            {
                line($"    - {bucket}");
            }
        }
    }

    static string ProviderRegion(OnboardRequest request, Platform security) =>
        request.Regions.IsEmpty || request.Regions.Contains(security.HomeRegion.ToString()) ? security.HomeRegion.ToString() : request.Regions[0];

    // Lists and mappings are handed over as JSON, which is YAML.
    static IEnumerable<(string Key, string Value)> Shared(OrganizationStack security) =>
        from key in ConfigKeys.All
        where key.AppliesTo(AccountRole.Member) && !s_own.Contains(key) && security.File.Values.ContainsKey(key.FullName)
        let value = security.File.Values[key.FullName]
        select (key.FullName, value.Length > 0 && value[0] is '[' or '{' ? Spaced(value) : IsWord(value) ? value : $"\"{value}\"");

    static string Spaced(string json) => json.Replace(",", ", ", StringComparison.Ordinal).Replace("\":", "\": ", StringComparison.Ordinal);

    // A number would lose its zeros, a flag and a word do not need quotes.
    static bool IsWord(string value) => value.Length > 0 && char.IsAsciiLetter(value[0]) && value.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');
}
