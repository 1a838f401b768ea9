using System.Globalization;
using System.Net;
using System.Text;
using SecurityPlatform.Model;

namespace SecurityPlatform.Cli.Coverage;

/// <summary>The coverage as one HTML page that needs neither scripts nor anything from elsewhere.</summary>
static class CoveragePage
{
    // More accounts than this start folded.
    const int OpenAccounts = 8;

    const int OpenQueries = 2;

    const string Style = """
        :root { color-scheme: light dark; --line: #8884; --good: #1a7f37; --bad: #cf222e; --soft: #8881 }
        @media (prefers-color-scheme: dark) { :root { --good: #57d977; --bad: #ff7b72 } }
        body { font: 15px/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 78rem; padding: 2rem 1.5rem 5rem }
        h1 { font-size: 1.6rem; margin: 0 } h2 { font-size: 1.2rem; margin: 2.5rem 0 .5rem }
        p.lead { margin: .25rem 0 1.5rem; opacity: .8 }
        dl { display: flex; flex-wrap: wrap; gap: 1rem; margin: 0 }
        dl div { background: var(--soft); border-radius: .5rem; padding: .75rem 1.25rem } dt { opacity: .75 } dd { font-size: 1.5rem; margin: 0 }
        .scroll { overflow-x: auto }
        table { border-collapse: collapse; width: 100% } th, td { border-bottom: 1px solid var(--line); padding: .3rem .6rem; text-align: left; vertical-align: top }
        thead th { font-weight: 600; white-space: nowrap } tbody th { font-weight: 500; white-space: nowrap }
        td.n, th.n { font-variant-numeric: tabular-nums; text-align: right } td.c, th.c { text-align: center }
        .y { color: var(--good); font-weight: 600 } .x { color: var(--bad); font-weight: 600 } small { opacity: .75 }
        th.c { font-size: .8rem } code { font-size: .85em; white-space: nowrap }
        #gaps + .scroll td:last-child, #sources + .scroll td:nth-child(2) { min-width: 14rem }
        #sources + .scroll td { white-space: nowrap } #sources + .scroll td:nth-child(2) code { overflow-wrap: anywhere; white-space: normal }
        @media (max-width: 40rem) {
          body { padding: 1.25rem .75rem 3rem } th, td { padding: .3rem .4rem }
          #gaps + .scroll :is(table, tbody, tr, th, td) { border: 0; display: block; padding: 0; white-space: normal }
          #gaps + .scroll thead { display: none } #gaps + .scroll tr { border-bottom: 1px solid var(--line); padding: .5rem 0 }
        }
        td details { border: 0; margin: 0; padding: 0 } td summary { font-weight: 400 }
        details { border: 1px solid var(--line); border-radius: .5rem; margin: .75rem 0; padding: .5rem 1rem } summary { cursor: pointer; font-weight: 600 }
        """;

    public static string Write(CoverageReport report)
    {
        var page = new StringBuilder();
        var matrix = report.Matrix;
        var gaps = GapGroup.Of(matrix);
        page.Append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Append(CultureInfo.InvariantCulture, $"<title>What is logged</title>\n<style>\n{Style}\n</style>\n</head>\n<body>\n<h1>What is logged</h1>\n")
            .Append("<p class=\"lead\">Every log source that the organization produces, by account and region, as the plan of all stacks ships it.</p>\n<dl>\n");
        Tile(page, "collected", $"{matrix.Collected.Count()} of {matrix.Cells.Length}");
        Tile(page, "gaps to close", Number(gaps.Count));
        Tile(page, "accounts", Number(matrix.Cells.Select(cell => cell.Account.Id).Distinct().Count()));
        Tile(page, "USD a month", Dollars(report.Cost.Total));
        page.Append("</dl>\n");
        Gaps(page, gaps);
        Accounts(page, matrix);
        Sources(page, matrix);
        Cost(page, report.Cost);
        return page.Append("</body>\n</html>\n").ToString();
    }

    static void Gaps(StringBuilder page, IReadOnlyList<GapGroup> gaps)
    {
        page.Append("<h2 id=\"gaps\">Gaps, and the key that closes each</h2>\n");
        if (gaps.Count == 0)
        {
            page.Append("<p>None.</p>\n");
            return;
        }

        Table(page, ["file", "key", "source", "account", "regions", "why"], gaps.Select(gap => (string[])
        [
            Code(gap.Gap.File), Code(gap.Gap.Key), Code(gap.Source.Id), Text(gap.Account.Name), Text(string.Join(", ", gap.Regions)), Text(gap.Gap.Reason),
        ]));
    }

    static void Accounts(StringBuilder page, CoverageMatrix matrix)
    {
        var accounts = matrix.Cells.GroupBy(cell => cell.Account).ToList();
        page.Append("<h2 id=\"accounts\">By account and region</h2>\n<p><span class=\"y\">✓</span> collected, <span class=\"x\">✗</span> a gap, empty: not produced there.</p>\n");
        foreach (var account in accounts)
        {
            var cells = account.ToDictionary(cell => (cell.Source.Id, cell.Region));
            var regions = account.Select(cell => cell.Region).Distinct().OrderBy(region => region.ToString(), StringComparer.Ordinal).ToList();
            page.Append(CultureInfo.InvariantCulture, $"<details{(accounts.Count <= OpenAccounts ? " open=\"\"" : "")}><summary>{Text(account.Key.Name)} <small>{account.Key.Id}, {account.Key.Environment.ToString().ToLowerInvariant()}, {account.Count(cell => cell.Collected)} of {cells.Count} collected</small></summary>\n<div class=\"scroll\"><table>\n<thead><tr><th scope=\"col\">source</th>");
            regions.ForEach(region => page.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\" class=\"c\">{region.ToString().Replace("-", "-<wbr>", StringComparison.Ordinal)}</th>"));
            page.Append("</tr></thead>\n<tbody>\n");
            foreach (var source in account.Select(cell => cell.Source).DistinctBy(source => source.Id))
            {
                page.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\">{Text(source.Title)}</th>");
                regions.ForEach(region => page.Append(Mark(cells.GetValueOrDefault((source.Id, region)))));
                page.Append("</tr>\n");
            }

            page.Append("</tbody></table></div></details>\n");
        }
    }

    static string Mark(CoverageCell? cell) => cell switch
    {
        null => "<td></td>",
        { Gap: { } gap } => $"<td class=\"c x\" title=\"{Text($"{gap.File}: {gap.Key}")}\">✗</td>",
        _ => "<td class=\"c y\">✓</td>",
    };

    static void Sources(StringBuilder page, CoverageMatrix matrix)
    {
        page.Append("<h2 id=\"sources\">By source</h2>\n");
        Table(page, ["source", "where", "kept", "locked", "read by", "told"], LogSources.All
            .Select(source => matrix.Cells.Where(cell => cell.Source.Id == source.Id).OrderByDescending(cell => cell.Collected).FirstOrDefault())
            .OfType<CoverageCell>()
            .Select(cell => (string[])
            [
                $"{Text(cell.Source.Title)}<br><code>{cell.Source.Id}</code>",
                cell.Archive is null ? "" : Code(cell.Archive.Bucket),
                cell.Archive is null ? "" : $"{cell.RetentionDays} days",
                cell.Archive is null ? "" : $"{cell.LockDays} days",
                Folded(cell),
                string.Join("<br>", QueryReaders.Rhythm(cell.Queries)),
            ]));
    }

    /// <summary>Many names are a number until somebody asks.</summary>
    static string Folded(CoverageCell cell)
    {
        var names = string.Join("<br>", cell.Queries.Select(query => Code(query.Id)));
        return cell.Queries.Length > OpenQueries ? $"<details><summary>{cell.Queries.Length} queries</summary>{names}</details>" : names;
    }

    static void Cost(StringBuilder page, CostEstimate cost)
    {
        page.Append(CultureInfo.InvariantCulture, $"<h2 id=\"cost\">What it costs a month</h2>\n<p>US dollars once the archive is full, at the list prices of {Text(cost.Prices.Label)}. Not in it: GuardDuty, Config and Security Hub themselves, KMS, data transfer, discounts.</p>\n");
        Table(page, ["source", "accounts", "GiB kept", "storage", "requests", "delivery", "scans", "total"],
            cost.Sources.Select(source => (string[])
            [
                Code(source.Source.Id), Number(source.Accounts), Number(source.StoredGiB), Dollars(source.Storage.Values.Sum()),
                Dollars(source.Requests), Dollars(source.Delivery), Dollars(source.Scans.Values.Sum()), Dollars(source.Total),
            ]).Append(["all", "", "", Dollars(cost.Sources.Sum(s => s.Storage.Values.Sum())), Dollars(cost.Sources.Sum(s => s.Requests)), Dollars(cost.Sources.Sum(s => s.Delivery)), Dollars(cost.Sources.Sum(s => s.Scans.Values.Sum())), Dollars(cost.Total)]),
            numbersFrom: 1);
    }

    static void Table(StringBuilder page, string[] heads, IEnumerable<string[]> rows, int numbersFrom = int.MaxValue)
    {
        string Class(int column) => column >= numbersFrom ? " class=\"n\"" : "";
        page.Append("<div class=\"scroll\"><table>\n<thead><tr>")
            .AppendJoin("", heads.Select((head, i) => $"<th scope=\"col\"{Class(i)}>{head}</th>")).Append("</tr></thead>\n<tbody>\n");
        foreach (var row in rows)
        {
            page.Append("<tr>").AppendJoin("", row.Select((cell, i) => i == 0 ? $"<th scope=\"row\">{cell}</th>" : $"<td{Class(i)}>{cell}</td>")).Append("</tr>\n");
        }

        page.Append("</tbody></table></div>\n");
    }

    static void Tile(StringBuilder page, string name, string value) =>
        page.Append(CultureInfo.InvariantCulture, $"<div><dt>{name}</dt><dd>{value}</dd></div>\n");

    static string Text(string text) => WebUtility.HtmlEncode(text);

    static string Code(string text) => $"<code>{Text(text)}</code>";

    static string Number(decimal number) => number.ToString("#,0.#", CultureInfo.InvariantCulture);

    static string Dollars(decimal dollars) => dollars.ToString("#,0.00", CultureInfo.InvariantCulture);
}
