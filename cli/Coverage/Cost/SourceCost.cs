using SecurityPlatform.Model;

namespace SecurityPlatform.Cli.Coverage;

/// <summary>What one source costs a month, in US dollars, once the archive is as full as its lifecycle lets it become.</summary>
/// <param name="Source">The source.</param>
/// <param name="Accounts">How many accounts ship it.</param>
/// <param name="StoredGiB">What lies in the archive then.</param>
/// <param name="Storage">Dollars for storage, by storage class.</param>
/// <param name="Requests">Dollars for writing objects.</param>
/// <param name="Delivery">Dollars for carrying the logs there.</param>
/// <param name="Scans">Dollars for queries, by query.</param>
sealed record SourceCost(
    LogSource Source,
    int Accounts,
    decimal StoredGiB,
    IReadOnlyDictionary<string, decimal> Storage,
    decimal Requests,
    decimal Delivery,
    IReadOnlyDictionary<string, decimal> Scans)
{
    public decimal Total => Storage.Values.Sum() + Requests + Delivery + Scans.Values.Sum();
}
