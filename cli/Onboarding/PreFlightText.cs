using Newtonsoft.Json;
using SecurityPlatform.Cli.Organizations;
using SecurityPlatform.Model;

namespace SecurityPlatform.Cli.Onboarding;

/// <summary>Tells what an account has before the platform comes; that something is there is no failure.</summary>
static class PreFlightText
{
    public static async Task<int> WriteAsync(Session session, IAccountInspector inspector, IReadOnlyList<Region> regions)
    {
        var (found, sawDelegations) = await inspector.FindAsync(regions).ConfigureAwait(false);
        if (!sawDelegations)
        {
            session.Error.WriteLine("note: the organization's delegations were not shown to these credentials. Run it again with those of the management account.");
        }

        if (session.Json)
        {
            session.Output.WriteLine(JsonConvert.SerializeObject(
                found.Select(existing => new { kind = existing.Kind, region = existing.Region, id = existing.Id, import = existing.Import, advice = existing.Advice }), Formatting.Indented));
            return ExitCode.Good;
        }

        foreach (var existing in found)
        {
            session.Output.WriteLine($"{existing.Kind}{(existing.Region.Length > 0 ? $" in {existing.Region}" : "")}: {existing.Id}");
            session.Output.WriteLine($"    {existing.Advice}");
            if (existing.Import is { } import)
            {
                session.Output.WriteLine($"    {import}");
            }
        }

        session.Output.WriteLine(found.Count == 0 ? $"Nothing collides in {string.Join(", ", regions)}." : found.Count == 1 ? "1 thing is there already." : $"{found.Count} things are there already.");
        return ExitCode.Good;
    }
}
