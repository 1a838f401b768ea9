using System.Globalization;
using SecurityPlatform.Bench;

return args switch
{
    ["preview", var accounts] => await PreviewRun.RunAsync(int.Parse(accounts, CultureInfo.InvariantCulture)).ConfigureAwait(false),
    ["judge", var accounts] => await PreviewRun.JudgeAsync(int.Parse(accounts, CultureInfo.InvariantCulture)).ConfigureAwait(false),
    ["floor", var accounts] => FloorRun.Run(int.Parse(accounts, CultureInfo.InvariantCulture)),
    ["drift", var accounts] => await DriftRun.RunAsync(int.Parse(accounts, CultureInfo.InvariantCulture)).ConfigureAwait(false),
    ["flows", var sp, var project, .. var members] => Flows(sp, project, members),
    ["organization", var sp, var node, var folder, var project, .. var members] => Organization(sp, node, folder, project, members),
    ["compare", var ours, var node, var folder, .. var sizes] => Compare(ours, node, folder, sizes),
    ["query", var sp, var folder, .. var files] => Query(sp, folder, files),
    ["query-duckdb", var logs, var days] => QueryProbe.DuckDb(logs, int.Parse(days, CultureInfo.InvariantCulture)),
    _ => Usage(),
};

static int Compare(string ours, string node, string folder, string[] sizes)
{
    new Comparison(ours, Environment.ProcessPath!, node, folder).Print(sizes.Length > 0 ? Numbers(sizes) : [1, 10, 100, 400], runs: 5);
    return 0;
}

static int Organization(string sp, string node, string folder, string project, string[] members)
{
    new OrganizationComparison(sp, Environment.ProcessPath!, node, folder, project).Print(members.Length > 0 ? Numbers(members) : [10, 100, 1000]);
    return 0;
}

static int Flows(string sp, string project, string[] members)
{
    new FlowsComparison(sp, Environment.ProcessPath!, project).Print(members.Length > 0 ? Numbers(members) : [3, 49, 499]);
    return 0;
}

static int Query(string sp, string folder, string[] files) =>
    new QueryComparison(sp, Environment.ProcessPath!, folder).Print(files.Length > 0 ? Numbers(files)[0] : 64);

static int[] Numbers(string[] words) => [.. words.Select(word => int.Parse(word, CultureInfo.InvariantCulture))];

static int Usage()
{
    Console.Error.WriteLine("bench: expected `preview ACCOUNTS`, `judge ACCOUNTS`, `floor ACCOUNTS`, `drift ACCOUNTS`, `flows SP PROJECT [MEMBERS...]`, `compare OURS NODE FOLDER [ACCOUNTS...]`, `organization SP NODE FOLDER PROJECT [MEMBERS...]` or `query SP FOLDER [FILES]`, got something else. Run ./dev bench.");
    return 1;
}
