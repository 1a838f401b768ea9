using System.Collections.Immutable;
using Newtonsoft.Json.Linq;
using SecurityPlatform.Model;
using SecurityPlatform.Model.Queries;

namespace SecurityPlatform.Cli.Coverage;

/// <summary>The monthly cost of what is collected: stated volumes times a dated price table.</summary>
/// <remarks>Not in it: GuardDuty, Config and Security Hub themselves, KMS (bucket keys make it small), data transfer, free allowances.</remarks>
sealed record CostEstimate(PriceTable Prices, ImmutableArray<SourceCost> Sources)
{
    const decimal DaysAMonth = 30.4375m;
    const decimal LeastScanGiB = 10m / 1024;

    public decimal Total => Sources.Sum(source => source.Total);

    /// <summary>Estimates what the collected cells of <paramref name="matrix"/> cost.</summary>
    public static CostEstimate Of(CoverageMatrix matrix, VolumeTable volumes, PriceTable prices) => new(
        prices,
        [.. matrix.Collected.GroupBy(cell => cell.Source.Id).Select(group => Of([.. group], volumes, prices))]);

    public JObject Json() => new()
    {
        ["currency"] = "USD",
        ["month"] = Total.Cents(),
        ["prices"] = new JObject { ["date"] = Prices.Date, ["region"] = Prices.Region, ["unverified"] = new JArray(Prices.Unverified) },
        ["sources"] = new JArray(Sources.Select(source => new JObject
        {
            ["source"] = source.Source.Id,
            ["accounts"] = source.Accounts,
            ["storedGiB"] = decimal.Round(source.StoredGiB, 1),
            ["storage"] = Dollars(source.Storage),
            ["requests"] = source.Requests.Cents(),
            ["delivery"] = source.Delivery.Cents(),
            ["scans"] = Dollars(source.Scans),
            ["month"] = source.Total.Cents(),
        })),
    };

    static JObject Dollars(IReadOnlyDictionary<string, decimal> parts) => new(parts.Select(part => new JProperty(part.Key, part.Value.Cents())));

    static SourceCost Of(List<CoverageCell> cells, VolumeTable volumes, PriceTable prices)
    {
        var (source, first) = (cells[0].Source, cells[0]);
        var accounts = cells.Select(cell => cell.Account.Id).Distinct().Count();
        var volume = volumes.Of(source);
        var storedADay = volume.StoredGiB * accounts;
        var month = DaysAMonth * accounts;
        var stored = Storage(storedADay, first.Archive!);
        return new(
            source,
            accounts,
            stored.Values.Sum(),
            stored.ToDictionary(part => part.Key, part => part.Value * prices[$"s3.{part.Key}"]),
            volume.Objects * month * prices["s3.put"] / 1000,
            month * Delivery(source, volume, prices),
            first.Queries.Where(query => query.Schedule != QuerySchedule.None).ToDictionary(
                query => query.Id,
                query => query.RunsAMonth() * Math.Max(LeastScanGiB, storedADay * query.DaysRead()) * prices["athena.tib"] / 1024));
    }

    // GiB per storage class when the oldest object is as old as the lifecycle allows.
    static Dictionary<string, decimal> Storage(decimal storedADay, ArchivePlan archive)
    {
        Dictionary<string, decimal> stored = [];
        var (since, name) = (0, "STANDARD");
        foreach (var (days, next) in archive.Transitions.Append((Math.Max(archive.RetentionDays, archive.LockDays), "")))
        {
            stored[name] = stored.GetValueOrDefault(name) + (storedADay * Math.Max(0, days - since));
            (since, name) = (days, next);
        }

        return stored;
    }

    static decimal Delivery(LogSource source, Volume volume, PriceTable prices) => source.Id switch
    {
        // The first copy of management events is free: what is charged are data events, and events that insights look at.
        "cloudtrail" => volume.Events * prices["cloudtrail.data"] / 100_000,
        "cloudtrail-insight" => volume.Events * prices["cloudtrail.insight"] / 100_000,
        // A log group stands between.
        "route53-public-dns" or "rds-audit" or "os" or "eks-audit" or "ssm-session" => volume.WrittenGiB * (prices["logs.gib"] + prices["firehose.gib"]),
        _ when source.Writers.Any(writer => writer.Principal == PlatformNames.FirehoseRolePattern) => volume.WrittenGiB * prices["firehose.gib"],
        _ when source.Writers.Any(writer => writer.Principal == "delivery.logs.amazonaws.com") => volume.WrittenGiB * prices["vended.s3.gib"],
        _ => 0,
    };
}
