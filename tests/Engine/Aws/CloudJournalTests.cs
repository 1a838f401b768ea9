using Pulumi.Rpc;
using SecurityPlatform.Engine.Aws;
using SecurityPlatform.Engine.Providers;
using static SecurityPlatform.Tests.Engine.Aws.Sandbox;

namespace SecurityPlatform.Tests.Engine.Aws;

public sealed class CloudJournalTests : IDisposable
{
    const string Bucket = AwsTypes.Bucket;
    readonly string _directory = Directory.CreateTempSubdirectory("cloud").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public void Survives_its_client()
    {
        string before;
        using (var cloud = Open())
        {
            var sandbox = new Sandbox(cloud);
            sandbox.Create(Bucket, """{"bucket": "logs", "tags": {"env": "test"}, "forceDestroy": true}""");
            sandbox.Create(AwsTypes.Key, """{"deletionWindowInDays": 30}""");
            cloud.Set("arn:aws:s3:::logs", "tags.env", "drift");
            before = State(cloud);
        }

        using var again = Open();
        Assert.Equal(before, State(again));
        Assert.Equal("drift", again.FindByArn("arn:aws:s3:::logs")!.Inputs.Object("tags")!.Text("env"));
    }

    [Fact]
    public void A_journal_torn_at_any_byte_loses_nothing_but_its_last_line()
    {
        List<(long Length, string State)> history = [(0, "")];
        using (var cloud = Open())
        {
            var sandbox = new Sandbox(cloud);
            Step(() => sandbox.Create(Bucket, """{"bucket": "logs"}"""));
            Step(() => cloud.Set("arn:aws:s3:::logs", "tags.env", "drift"));
            Step(() => cloud.Delete("arn:aws:s3:::logs"));
            Step(() => sandbox.Create(AwsTypes.LogGroup, """{"name": "dns"}"""));

            void Step(Action action)
            {
                action();
                history.Add((new FileInfo(Path.Combine(_directory, "journal.jsonl")).Length, State(cloud)));
            }
        }

        var journal = File.ReadAllBytes(Path.Combine(_directory, "journal.jsonl"));
        Assert.Equal(history[^1].Length, journal.Length);
        var torn = Directory.CreateDirectory(Path.Combine(_directory, "torn")).FullName;
        for (var length = 0; length <= journal.Length; length++)
        {
            File.WriteAllBytes(Path.Combine(torn, "journal.jsonl"), journal[..length]);
            using (var cloud = Cloud.Open(torn, CloudOrganization.Sample))
            {
                Assert.Equal(history.Last(h => h.Length <= length).State, State(cloud));
                cloud.Adopt(AwsTypes.Key, "after", PropertyMap.Empty, Security, Home);
            }

            using (var cloud = Cloud.Open(torn, CloudOrganization.Sample))
            {
                Assert.Single(cloud.Resources(AwsTypes.Key));
            }
        }
    }

    [Fact]
    public async Task A_creation_repeated_after_a_crash_creates_nothing()
    {
        var request = new CreateRequest(Urn(AwsTypes.Key, "it"), AwsTypes.Key, "it", PropertyMap.Empty, "token", Preview: false);
        CreateResult first;
        using (var cloud = Open())
        {
            first = await new Sandbox(cloud).Provider().CreateAsync(request);
        }

        using var again = Open();
        var second = await new Sandbox(again).Provider().CreateAsync(request);

        Assert.Equal(first.Id, second.Id);
        Assert.Equal(first.Outputs, second.Outputs);
        Assert.Single(again.Resources());
    }

    [Fact]
    public void A_long_journal_becomes_a_snapshot()
    {
        var journal = Path.Combine(_directory, "journal.jsonl");
        string before;
        using (var cloud = Open())
        {
            new Sandbox(cloud).Create(Bucket, """{"bucket": "logs"}""");
            for (var i = 0; i < 300; i++)
            {
                cloud.Set("arn:aws:s3:::logs", "tags.n", $"{i}");
            }

            before = State(cloud);
        }

        var long_ = new FileInfo(journal).Length;
        using (var cloud = Open())
        {
            Assert.Equal(before, State(cloud));
            cloud.Set("arn:aws:s3:::logs", "tags.n", "after");
        }

        Assert.True(new FileInfo(journal).Length < long_ / 100);
        using var again = Open();
        Assert.Equal("after", again.FindByArn("arn:aws:s3:::logs")!.Inputs.Object("tags")!.Text("n"));
    }

    [Fact]
    public void A_journal_left_beside_its_snapshot_is_not_replayed()
    {
        var journal = Path.Combine(_directory, "journal.jsonl");
        using (var cloud = Open())
        {
            new Sandbox(cloud).Create(Bucket, """{"bucket": "logs"}""");
            for (var i = 0; i < 300; i++)
            {
                cloud.Set("arn:aws:s3:::logs", "tags.n", $"{i}");
            }
        }

        var whole = File.ReadAllBytes(journal);
        string compacted;
        using (var cloud = Open())
        {
            compacted = State(cloud);
        }

        File.WriteAllBytes(journal, whole);
        using var again = Open();
        Assert.Equal(compacted, State(again));
    }

    [Fact]
    public void Has_one_user_at_a_time()
    {
        using var cloud = Open();
        Assert.Empty(cloud.Resources());
        using var second = Open();

        var refusal = Assert.Throws<IOException>(() => second.Resources());

        Assert.Equal($"{Path.Combine(_directory, "journal.jsonl")}: expected to be the only user, got a journal in use. Wait for the other run, or pass another --state directory.", refusal.Message);
    }

    [Fact]
    public async Task Keeps_no_secret_on_disk()
    {
        const string type = "aws:secretsmanager/secretVersion:SecretVersion";
        using (var cloud = Open())
        {
            await new Sandbox(cloud).Provider().CreateAsync(new(
                Urn(type, "it"), type, "it", new([new("secretId", "s"), new("secretString", new SecretValue("hunter2"))]), "t", Preview: false));
        }

        Assert.DoesNotContain("hunter2", await File.ReadAllTextAsync(Path.Combine(_directory, "journal.jsonl")), StringComparison.Ordinal);
    }

    static string State(Cloud cloud) => string.Join('\n', cloud.Resources()
        .OrderBy(r => r.Type + r.Id, StringComparer.Ordinal)
        .Select(r => $"{r} {r.Arn} {r.Urn} {r.Token} {r.Inputs} {r.Outputs}"));

    Cloud Open() => Cloud.Open(_directory, CloudOrganization.Sample);
}
