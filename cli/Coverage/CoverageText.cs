using System.Globalization;
using SecurityPlatform.Cli.Output;
using Spectre.Console;

namespace SecurityPlatform.Cli.Coverage;

/// <summary>Tells people what is logged: a table per account, what to edit for each gap, and what it costs.</summary>
static class CoverageText
{
    const int ShownRegions = 4;

    public static void Write(IAnsiConsole console, CoverageReport report)
    {
        var matrix = report.Matrix;
        foreach (var account in matrix.Cells.GroupBy(cell => cell.Account))
        {
            console.MarkupLine($"[bold]{Screen.Escape(account.Key.Name)}[/] {account.Key.Id} {account.Key.Environment.ToString().ToLowerInvariant()}");
            var table = new Table().Border(TableBorder.Simple).AddColumns("source", "regions", "where", "kept", "locked", "queries", "told");
            foreach (var source in account.GroupBy(cell => cell.Source.Id))
            {
                AddRow(table, [.. source]);
            }

            console.Write(table);
        }

        foreach (var key in GapGroup.Of(matrix).GroupBy(gap => (gap.Gap.File, gap.Gap.Key)))
        {
            console.MarkupLine($"[yellow]gaps[/] that [bold]{Screen.Escape(key.Key.File)}[/]: {Screen.Escape(key.Key.Key)} closes");
            foreach (var gap in key)
            {
                console.MarkupLine($"    {gap.Source.Id} of {Screen.Escape(gap.Account.Name)} in {Regions(gap)}: {Screen.Escape(gap.Gap.Reason)}");
            }
        }

        Write(console, report.Cost);
        console.MarkupLine($"Coverage: {matrix.Collected.Count()} of {matrix.Cells.Length} cells collected, {matrix.Gaps.Count()} gaps.");
    }

    static void Write(IAnsiConsole console, CostEstimate cost)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("source", "accounts", "GiB kept", "storage", "requests", "delivery", "scans", "USD a month");
        foreach (var source in cost.Sources)
        {
            table.AddRow(
                source.Source.Id, Number(source.Accounts), Number(source.StoredGiB), Dollars(source.Storage.Values.Sum()),
                Dollars(source.Requests), Dollars(source.Delivery), Dollars(source.Scans.Values.Sum()), Dollars(source.Total));
        }

        console.Write(table);
        console.MarkupLine($"Cost: {Dollars(cost.Total)} USD a month once the archive is full, at the prices of {cost.Prices.Label}.");
    }

    static void AddRow(Table table, List<CoverageCell> cells)
    {
        var collected = cells.Count(cell => cell.Collected);
        var color = collected == cells.Count ? "green" : collected == 0 ? "red" : "yellow";
        var first = cells.Find(cell => cell.Collected) ?? cells[0];
        table.AddRow(
            first.Source.Id,
            $"[{color}]{collected} of {cells.Count}[/]",
            collected == 0 ? "" : Screen.Escape(first.Archive!.Bucket),
            collected == 0 ? "" : $"{first.RetentionDays} days",
            collected == 0 ? "" : $"{first.LockDays} days",
            Number(first.Queries.Length),
            string.Join("; ", QueryReaders.Rhythm(first.Queries)));
    }

    static string Regions(GapGroup gap) =>
        gap.Regions.Length > ShownRegions ? $"{gap.Regions.Length} regions" : string.Join(", ", gap.Regions);

    static string Number(decimal number) => number.ToString("#,0.#", CultureInfo.InvariantCulture);

    static string Dollars(decimal dollars) => dollars.ToString("#,0.00", CultureInfo.InvariantCulture);
}
