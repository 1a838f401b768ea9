using Pulumi.Rpc;
using SecurityPlatform.Engine.State;
using static SecurityPlatform.Tests.Engine.Registrar;

namespace SecurityPlatform.Tests.Engine;

public sealed class CrashTests : IDisposable
{
    readonly TestFolder _folder = new();

    // One key for all runs of all points: deriving takes its time, on purpose.
    static readonly PassphraseSecrets s_secrets = PassphraseSecrets.Create("dev", "phrase");

    string StateFile => Path.Combine(_folder.Path, "dev.json");

    string JournalFile => Path.Combine(_folder.Path, "dev.journal");

    public void Dispose() => _folder.Dispose();

    static async Task First(Registrar p)
    {
        var group = await p.ComponentAsync("group");
        var a = await p.ThingAsync("a", Map(("name", "1")), r => r with { Parent = group });
        var b = await p.ThingAsync("b", Map(("fixed", "1"), ("from", a.Id)), null, a.Urn);
        await p.ThingAsync("c", Map(("fixedFirst", "1"), ("secret", new SecretValue("s"))), null, b.Urn);
        await p.ThingAsync("d");
    }

    // Updates a, replaces b and c, deletes d, creates e.
    static async Task Second(Registrar p)
    {
        var group = await p.ComponentAsync("group");
        var a = await p.ThingAsync("a", Map(("name", "2")), r => r with { Parent = group });
        var b = await p.ThingAsync("b", Map(("fixed", "2"), ("from", a.Id)), null, a.Urn);
        await p.ThingAsync("c", Map(("fixedFirst", "2"), ("secret", new SecretValue("s"))), null, b.Urn);
        await p.ThingAsync("e");
        await p.OutputsAsync(("b", b.Id));
    }

    TestBench Bench(TestCloud cloud, Action<string>? probe = null) => new(
        new StackStore(_folder.Path, (_, _) => s_secrets, new StoppedClock()) { Probe = probe }, cloud, o => o with { Probe = probe, Seed = () => Guid.NewGuid().ToString() });

    /// <summary>A process that dies at its n-th write or provider call, and from then on does nothing any more.</summary>
    static Action<string> DieAt(int point, List<string> passed) => name =>
    {
        passed.Add(name);
        if (passed.Count >= point)
        {
            throw new InvalidOperationException($"killed at {name}");
        }
    };

    [Fact]
    public async Task Dying_anywhere_leads_to_the_same_end_and_creates_nothing_twice()
    {
        var points = 0;
        for (var point = 1; ; point++)
        {
            _folder.Clear();
            var cloud = new TestCloud();
            await Bench(cloud).UpWellAsync(First);
            var passed = new List<string>();
            if (!await DiesAsync(Bench(cloud, DieAt(point, passed)), Second))
            {
                break;
            }

            points++;
            var bench = Bench(cloud);
            await bench.UpWellAsync(Second);
            Settled(bench, passed[^1]);
        }

        Assert.True(points >= 40, $"only {points} points");
    }

    [Fact]
    public async Task Dying_in_a_first_deployment_or_a_destruction_leads_to_the_same_end()
    {
        for (var point = 1; ; point++)
        {
            _folder.Clear();
            var cloud = new TestCloud();
            if (!await DiesAsync(Bench(cloud, DieAt(point, [])), First))
            {
                break;
            }

            await Bench(cloud).UpWellAsync(First);
            Assert.Equal(4, cloud.Resources.Count);
        }

        for (var point = 1; ; point++)
        {
            _folder.Clear();
            var cloud = new TestCloud();
            await Bench(cloud).UpWellAsync(First);
            var died = false;
            try
            {
                died = !(await Bench(cloud, DieAt(point, [])).Engine.DestroyAsync(TestBench.Dev)).Succeeded;
            }
            catch (InvalidOperationException)
            {
                died = true;
            }

            if (!died)
            {
                break;
            }

            Assert.True((await Bench(cloud).Engine.DestroyAsync(TestBench.Dev)).Succeeded);
            Assert.Empty(cloud.Resources);
            Assert.Empty(Bench(cloud).State.Resources);
        }
    }

    [Fact]
    public async Task Dying_in_a_creation_that_the_next_program_no_longer_wants_leaves_nothing_behind()
    {
        var cloud = new TestCloud();
        Assert.True(await DiesAsync(Bench(cloud, DieAfter("created")), p => p.ThingAsync("orphan")));
        Assert.Single(cloud.Resources);
        var result = await Bench(cloud).UpWellAsync(_ => Task.CompletedTask);
        Assert.Equal(["delete orphan"], TestBench.Words(result));
        Assert.Empty(cloud.Resources);
    }

    [Fact]
    public async Task A_creation_that_died_is_taken_over_even_when_the_program_changed()
    {
        var cloud = new TestCloud();
        Assert.True(await DiesAsync(Bench(cloud, DieAfter("created")), p => p.ThingAsync("a", Map(("name", "1")))));
        var result = await Bench(cloud).UpWellAsync(p => p.ThingAsync("a", Map(("name", "2"))));
        Assert.Equal(["update a"], TestBench.Words(result));
        Assert.Equal((PropertyValue)"2", Assert.Single(cloud.Resources).Value.Inputs["name"]);
    }

    [Fact]
    public async Task An_update_that_died_is_done_again_even_when_the_program_went_back()
    {
        var cloud = new TestCloud();
        await Bench(cloud).UpWellAsync(p => p.ThingAsync("a", Map(("name", "1"))));
        Assert.True(await DiesAsync(Bench(cloud, DieAfter("updated")), p => p.ThingAsync("a", Map(("name", "2")))));
        await Bench(cloud).UpWellAsync(p => p.ThingAsync("a", Map(("name", "1"))));
        Assert.Equal((PropertyValue)"1", Assert.Single(cloud.Resources).Value.Inputs["name"]);
    }

    [Fact]
    public async Task A_deletion_that_died_does_not_keep_the_program_from_wanting_it_again()
    {
        var cloud = new TestCloud();
        await Bench(cloud).UpWellAsync(p => p.ThingAsync("a"));
        Assert.True(await DiesAsync(Bench(cloud, DieAfter("deleted")), _ => Task.CompletedTask));
        var result = await Bench(cloud).UpWellAsync(p => p.ThingAsync("a"));
        Assert.Equal(["create a"], TestBench.Words(result));
        Assert.Single(cloud.Resources);
    }

    [Fact]
    public async Task A_journal_cut_anywhere_gives_a_state_from_which_the_next_run_gets_there()
    {
        var cloud = new TestCloud();
        await Bench(cloud).UpWellAsync(First);
        var state = await File.ReadAllBytesAsync(StateFile);
        Assert.True(await DiesAsync(Bench(cloud, DieAfter("closed")), Second));
        var journal = await File.ReadAllBytesAsync(JournalFile);
        var ends = Enumerable.Range(0, journal.Length).Where(i => journal[i] == '\n').ToList();
        Assert.True(ends.Count > 10);

        string? last = null;
        for (var length = 0; length <= journal.Length; length++)
        {
            await File.WriteAllBytesAsync(JournalFile, journal[..length]);
            var read = Bench(cloud).States.Read("dev", "")!;
            var text = string.Join('\n', read.Resources.Select(r => $"{r.Urn} {r.Id} {r.Delete} {r.PendingReplacement} {r.Inputs}"))
                + string.Join('\n', read.Pending.Select(p => $"{p.Kind} {p.Resource.Urn} {p.ClientToken}"));
            var complete = length > 0 && journal[length - 1] == '\n';
            Assert.True(last is null || complete || text == last, $"a half record at {length} changed the state");
            last = text;
        }

        Assert.Equal(state, await File.ReadAllBytesAsync(StateFile));
    }

    static Action<string> DieAfter(string name)
    {
        var dead = false;
        return n =>
        {
            dead |= n == name;
            if (dead)
            {
                throw new InvalidOperationException($"killed at {n}");
            }
        };
    }

    static async Task<bool> DiesAsync(TestBench bench, Func<Registrar, Task> program)
    {
        try
        {
            return !(await bench.UpAsync(program)).Succeeded;
        }
        catch (InvalidOperationException e) when (e.Message.StartsWith("killed", StringComparison.Ordinal))
        {
            return true;
        }
    }

    static void Settled(TestBench bench, string point)
    {
        var state = bench.State;
        Assert.True(state.Pending.IsEmpty, point);
        Assert.Equal(
            ["a 2", "b 2", "c 2", "e "],
            bench.Cloud.Resources.OrderBy(r => bench.State.Resources.Single(s => s.Id == r.Key).Urn, StringComparer.Ordinal)
                .Select(r => $"{SecurityPlatform.Engine.Deploy.Urn.Name(state.Resources.Single(s => s.Id == r.Key).Urn)} {Value(r.Value.Inputs)}"));
        Assert.DoesNotContain(state.Resources, r => r.Delete || r.PendingReplacement);

        // Two of b and two of c, one of every other: a creation never happens a second time.
        Assert.Equal(7, bench.Cloud.Tokens.Count);

        static string Value(PropertyMap inputs) =>
            ((inputs.Find("name") ?? inputs.Find("fixed") ?? inputs.Find("fixedFirst")) as StringValue)?.Value ?? "";
    }
}
