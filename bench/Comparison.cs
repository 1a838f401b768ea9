using System.Globalization;

namespace SecurityPlatform.Bench;

/// <summary>Measures us, the bare floor and the official Node SDK and policy server in one run, alternating, and prints ratios.</summary>
/// <param name="ours">This program as a release is built.</param>
/// <param name="self">This program, for the floor.</param>
/// <param name="node">Node, for the official programs.</param>
/// <param name="folder">The folder with preview.js and policies.js.</param>
sealed class Comparison(string ours, string self, string node, string folder)
{
    readonly Peer _ours = new("ours", ours, "preview");
    readonly Peer _judge = new("our policies", ours, "judge");
    readonly Peer _floor = new("floor", self, "floor");
    readonly Peer _sdk = new("official Node SDK", node, "--max-old-space-size=12000", Path.Combine(folder, "preview.js"));
    readonly Peer _policies = new("official policy server", node, "--max-old-space-size=12000", Path.Combine(folder, "policies.js"));

    /// <summary>Prints one row per size.</summary>
    /// <param name="sizes">Numbers of accounts; each has 60 resources.</param>
    /// <param name="runs">Runs per program and size, after one to warm up; large sizes take fewer.</param>
    public void Print(IEnumerable<int> sizes, int runs)
    {
        Console.WriteLine("| resources | ours: wall ms | us per resource, policies included | MiB | floor ms | ours / floor | Node SDK wall ms | Node / ours | MiB | memory: Node / ours | policies us per resource | official policies us | official / ours, both started for this run | both once more | ours just started, theirs running |");
        Console.WriteLine("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        foreach (var size in sizes)
        {
            var columns = Measure(size, size switch { >= 400 => 1, >= 100 => 3, _ => runs });
            var (preview, floor, sdk, policies, judge) = (columns[0], columns[1], columns[2], columns[3], columns[4]);
            var perResource = (preview.WorkMs + preview.PolicyMs) * 1000 / preview.Resources;
            var policy = judge.PolicyMs * 1000 / judge.Resources;
            var official = policies.PolicyMs * 1000 / policies.Resources;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {preview.Resources} | {preview.WallMs:F0} | {perResource:F1} | {preview.PeakRssMiB:F0} | {floor.WallMs:F0} | {preview.WallMs / floor.WallMs:F1} | {sdk.WallMs:F0} | {sdk.WallMs / preview.WallMs:F1} | {sdk.PeakRssMiB:F0} | {sdk.PeakRssMiB / preview.PeakRssMiB:F1} | {policy:F1} | {official:F0} | {(policies.PolicyStartMs + policies.PolicyMs) / judge.PolicyMs:F0} | {policies.PolicyAgainMs / judge.PolicyAgainMs:F0} | {official / policy:F0} |"));
        }
    }

    // Alternating, so that a slow minute of the machine hits all of them. Small sizes run once more before, to warm up.
    Measurement[] Measure(int size, int times)
    {
        Peer[] peers = [_ours, _floor, _sdk, _policies, _judge];
        var warmUps = size < 100 ? 1 : 0;
        var runs = Enumerable.Range(0, warmUps + times).Select(_ => Array.ConvertAll(peers, peer => peer.Run(size))).ToList();
        return [.. peers.Select((_, peer) => Measurement.Median([.. runs.Skip(warmUps).Select(run => run[peer])]))];
    }
}
