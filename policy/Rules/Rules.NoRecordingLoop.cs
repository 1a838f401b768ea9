using SecurityPlatform.Model;

namespace SecurityPlatform.Policy;

public static partial class Rules
{
    /// <summary>The record of a record of a record.</summary>
    public static PolicyRule NoRecordingLoop => field ??= new()
    {
        Id = "no-recording-loop",
        Title = "No trail and no access log records its own records through other buckets",
        Severity = Severity.High,
        Controls = ["NIST AU-4"],
        Why = "An access log of the archive that the trail records into the archive writes for ever: each line is a delivery, "
            + "each delivery a line. It shows on the bill, weeks later.",
        Fix = "Break the loop: exclude one of its buckets from the selector, or send its access log to a bucket that nothing records.",
        Keys = [ConfigKeys.DataEventBuckets],
        Check = (organization, _) => RecordingGraph.Of(organization).Recordings
            .Select(edge => CheckLoop(RecordingGraph.Of(organization), edge)),
    };

    static Finding CheckLoop(RecordingGraph graph, RecordingEdge edge)
    {
        var loop = graph.LoopOf(edge, certain: true);
        bool? free = loop is not null ? false : graph.LoopOf(edge, certain: false) is not null ? null : true;
        return Finding.About(edge.Place.Resource, edge.Place.Path, free, "records that lead nowhere", $"the loop {string.Join(" -> ", loop ?? [])}");
    }
}
