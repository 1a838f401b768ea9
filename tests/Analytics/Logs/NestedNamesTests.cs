using SecurityPlatform.Model;

namespace SecurityPlatform.Tests.Analytics.Logs;

/// <summary>The names in JSON that no column has: the OpenX SerDe makes them small, CloudTrail's leaves them as they are.</summary>
public sealed class NestedNamesTests : IDisposable
{
    readonly LogFiles _logs = new();

    public void Dispose() => _logs.Dispose();

    [Fact]
    public void The_OpenX_serde_reads_nested_names_small_and_leaves_values()
    {
        _logs.Write(LogSources.GuardDuty, """{"schemaVersion":"2.0","id":"a","resource":{"resourceType":"AccessKey","accessKeyDetails":{"userName":"Alice \"A\"","TAGS":[{"Key":"Team"}]}},"severity":5}""");

        var row = Assert.Single(_logs.Ask(LogSources.GuardDuty, "resource, json_extract_scalar(resource, '$.accesskeydetails.username')").Rows);

        Assert.Equal("""{"resourcetype":"AccessKey","accesskeydetails":{"username":"Alice \"A\"","tags":[{"key":"Team"}]}}""", row[0]);
        Assert.Equal("Alice \"A\"", row[1]);
    }

    [Fact]
    public void The_keys_of_a_map_read_small_too()
    {
        _logs.Write(LogSources.EksAudit, """{"kind":"Event","annotations":{"Example.com/Decision":"Allow"}}""");

        var row = Assert.Single(_logs.Ask(LogSources.EksAudit, "element_at(annotations, 'example.com/decision'), element_at(annotations, 'Example.com/Decision')").Rows);

        Assert.Equal(["Allow", null], row);
    }

    [Fact]
    public void The_serde_of_CloudTrail_leaves_nested_names()
    {
        _logs.Write(LogSources.CloudTrail, """{"Records":[{"eventID":"a","requestParameters":{"bucketName":"Example"},"responseElements":["X",{"Y":1}]}]}""");

        var row = Assert.Single(_logs.Ask(LogSources.CloudTrail, "requestparameters, responseelements").Rows);

        Assert.Equal(["""{"bucketName":"Example"}""", """["X",{"Y":1}]"""], row);
    }
}
