using System.Globalization;
using SecurityPlatform.Bench;

return args switch
{
    ["preview", var accounts] => await PreviewRun.RunAsync(int.Parse(accounts, CultureInfo.InvariantCulture)).ConfigureAwait(false),
    ["floor", var accounts] => FloorRun.Run(int.Parse(accounts, CultureInfo.InvariantCulture)),
    ["compare", var node, var folder, .. var sizes] => Compare(node, folder, sizes),
    _ => Usage(),
};

static int Compare(string node, string folder, string[] sizes)
{
    int[] accounts = sizes.Length > 0 ? [.. sizes.Select(size => int.Parse(size, CultureInfo.InvariantCulture))] : [1, 10, 100, 400];
    new Comparison(Environment.ProcessPath!, node, folder).Print(accounts, runs: 5);
    return 0;
}

static int Usage()
{
    Console.Error.WriteLine("bench: expected `preview ACCOUNTS`, `floor ACCOUNTS` or `compare NODE FOLDER [ACCOUNTS...]`, got something else. Run ./dev bench.");
    return 1;
}
