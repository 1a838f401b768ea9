using Pulumi.Rpc;
using SecurityPlatform.Engine.State;

namespace SecurityPlatform.Tests.Engine.State;

public sealed class StackStoreTests : IDisposable
{
    readonly StateFolder _folder = new();
    static readonly PassphraseSecrets s_secrets = PassphraseSecrets.Create("dev", "p");

    StackStore Store => new(_folder.Path, (_, salt) => salt.Length == 0 || salt == s_secrets.Salt ? s_secrets : null, TimeProvider.System);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Keeps_a_state_and_leaves_no_other_file()
    {
        using (var session = Store.Open("dev", ""))
        {
            session.Journal.Commit(-1, (session.Journal.NewSlot(), Resource("a", "1")));
            session.Save(Snapshot.Empty with { Resources = [Resource("a", "1")] });
        }

        Assert.Equal(["a"], Names(Store.Read("dev", "")!));
        Assert.Equal(["dev.json", "dev.lock"], Files());
    }

    [Fact]
    public void Knows_nothing_of_a_stack_that_was_never_deployed() => Assert.Null(Store.Read("dev", ""));

    [Fact]
    public void Does_not_write_a_state_that_did_not_change()
    {
        Save(Resource("a", "1"));
        var before = File.ReadAllBytes(_folder.File("dev.json"));

        using (var session = Store.Open("dev", ""))
        {
            session.Save(session.Start);
        }

        Assert.Equal(before, File.ReadAllBytes(_folder.File("dev.json")));
    }

    [Fact]
    public void Refuses_a_second_operation_on_a_stack()
    {
        using var first = Store.Open("dev", "");

        var error = Assert.Throws<StateException>(() => Store.Open("dev", ""));

        Assert.Equal($"dev: expected no other operation on this stack, got one that holds {_folder.File("dev.lock")}. Wait for it to end, or stop it.", error.Message);
    }

    [Fact]
    public void Leaves_a_state_that_cannot_be_read_as_it_is()
    {
        File.WriteAllText(_folder.File("dev.json"), "{ \"version\": 3, \"deplo");

        var error = Assert.Throws<StateException>(() => Store.Open("dev", ""));

        Assert.StartsWith($"{_folder.File("dev.json")}: expected a stack's state, got a file that cannot be read (", error.Message, StringComparison.Ordinal);
        Assert.EndsWith("Restore it from a backup; it was left as it is.", error.Message, StringComparison.Ordinal);
        Assert.Equal("{ \"version\": 3, \"deplo", File.ReadAllText(_folder.File("dev.json")));
    }

    [Fact]
    public void Refuses_the_journal_of_another_state()
    {
        Save(Resource("a", "1"));
        Crash(journal => journal.Commit(-1, (0, Resource("a", "2"))));
        var other = File.ReadAllText(_folder.File("dev.json")).Replace("\"id\": \"1\"", "\"id\": \"9\"", StringComparison.Ordinal);
        File.WriteAllText(_folder.File("dev.json"), other);

        var error = Assert.Throws<StateException>(() => Store.Open("dev", ""));

        Assert.StartsWith($"{_folder.File("dev.journal")}: expected the journal of the state beside it, got that of another state.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Takes_over_what_a_crashed_update_recorded()
    {
        Save(Resource("a", "1"), Resource("b", "1"));
        Crash(journal =>
        {
            journal.Commit(-1, (0, Resource("a", "2")));
            journal.Commit(-1, (1, null));
            journal.Commit(journal.Begin(new(PendingKind.Creating, Resource("c", ""), "t1")), (journal.NewSlot(), Resource("c", "1")));
            journal.Begin(new(PendingKind.Creating, Resource("d", ""), "t2"));
        });

        using var session = Store.Open("dev", "");

        Assert.Equal([("a", "2"), ("c", "1")], session.Start.Resources.Select(r => (r.Urn[^1..], r.Id)));
        Assert.Equal("t2", Assert.Single(session.Start.Pending).ClientToken);
        Assert.Equal(["dev.json", "dev.lock"], Files());
    }

    [Fact]
    public void Survives_a_journal_cut_at_any_byte()
    {
        Save(Resource("a", "0"));
        var state = File.ReadAllBytes(_folder.File("dev.json"));
        Crash(journal =>
        {
            for (var i = 1; i <= 3; i++)
            {
                journal.Commit(journal.Begin(new(PendingKind.Updating, Resource("a", "0"), "")), (0, Resource("a", $"{i}")));
            }
        });
        var journal = File.ReadAllBytes(_folder.File("dev.journal"));
        var seen = new List<string>();

        for (var length = 0; length <= journal.Length; length++)
        {
            File.WriteAllBytes(_folder.File("dev.json"), state);
            File.WriteAllBytes(_folder.File("dev.journal"), journal[..length]);
            seen.Add(Assert.Single(Store.Read("dev", "")!.Resources).Id);
        }

        // Never backwards, every committed step once its line is whole.
        Assert.Equal(seen.Order(StringComparer.Ordinal), seen);
        Assert.Equal(["0", "1", "2", "3"], seen.Distinct());
    }

    [Fact]
    public void Ignores_the_journal_that_a_saved_state_took_the_place_of()
    {
        Save(Resource("a", "0"));
        byte[] journal;
        using (var session = Store.Open("dev", ""))
        {
            session.Journal.Commit(-1, (0, Resource("a", "1")));
            var before = File.ReadAllBytes(_folder.File("dev.json"));
            session.Save(Snapshot.Empty with { Resources = [Resource("a", "1")] });
            journal = CloseLine(before);
        }

        // The crash came after the rename and before the journal was removed.
        File.WriteAllBytes(_folder.File("dev.journal"), journal);

        Assert.Equal("1", Assert.Single(Store.Read("dev", "")!.Resources).Id);
    }

    [Fact]
    public void Opens_secrets_of_a_first_update_that_crashed()
    {
        var secret = Resource("a", "1") with { Outputs = new([new("password", new SecretValue("hidden"))]) };
        Crash(journal => journal.Commit(-1, (journal.NewSlot(), secret)));

        Assert.DoesNotContain("hidden", File.ReadAllText(_folder.File("dev.journal")), StringComparison.Ordinal);
        Assert.True(StateEquality.Equal(secret, Assert.Single(Store.Read("dev", "")!.Resources)));
    }

    [Fact]
    public void Refuses_to_keep_a_secret_without_a_passphrase()
    {
        var store = new StackStore(_folder.Path, (_, _) => null, TimeProvider.System);
        var secret = Resource("a", "1") with { Outputs = new([new("password", new SecretValue("hidden"))]) };
        using var session = store.Open("dev", "");

        var error = Assert.Throws<StateException>(() => session.Journal.Commit(-1, (session.Journal.NewSlot(), secret)));

        Assert.Equal("dev: expected a passphrase, because the stack has secrets; got none. Set PULUMI_CONFIG_PASSPHRASE or PULUMI_CONFIG_PASSPHRASE_FILE.", error.Message);
    }

    void Save(params ResourceState[] resources)
    {
        using var session = Store.Open("dev", "");
        session.Save(Snapshot.Empty with { Resources = [.. resources] });
    }

    // The lock goes with the process; the journal stays.
    void Crash(Action<Journal> work)
    {
        using var session = Store.Open("dev", "");
        work(session.Journal);
    }

    byte[] CloseLine(byte[] before) => System.Text.Encoding.UTF8.GetBytes(
        $$"""
        {"base":"{{StackStore.Hash(before)}}"}
        {"close":"{{StackStore.Hash(File.ReadAllBytes(_folder.File("dev.json")))}}"}

        """);

    string[] Files() => [.. Directory.EnumerateFiles(_folder.Path).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    static IEnumerable<string> Names(Snapshot snapshot) => snapshot.Resources.Select(resource => resource.Urn[^1..]);

    static ResourceState Resource(string name, string id) =>
        new() { Urn = $"urn:pulumi:dev::p::t:m:T::{name}", Type = "t:m:T", Custom = true, Id = id };
}
