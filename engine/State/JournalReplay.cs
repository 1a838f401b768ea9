using System.Collections.Immutable;
using System.Text.Json;

namespace SecurityPlatform.Engine.State;

/// <summary>Rebuilds a stack's state from the journal of an update that did not come to its end.</summary>
/// <remarks>Only the last line may be torn, since each is one write; it is dropped. A bad line before it is an error.</remarks>
static class JournalReplay
{
    /// <summary>What a journal says: the state it continues, and the state that took its place or "".</summary>
    public sealed record Outcome(string BaseHash, string ClosedBy, Snapshot Snapshot);

    /// <summary>Applies the journal to the state that it continues.</summary>
    /// <exception cref="JsonException">A line other than the last is no journal line.</exception>
    public static Outcome Apply(ReadOnlyMemory<byte> journal, Snapshot snapshot, Func<string, ISecretCrypter?> crypters)
    {
        ResourceJsonReader? reader = null;
        var salt = snapshot.EncryptionSalt;
        var slots = new SortedDictionary<int, ResourceState>();
        var pending = new SortedDictionary<int, PendingOperation>();
        for (var i = 0; i < snapshot.Resources.Length; i++)
        {
            slots[i] = snapshot.Resources[i];
        }

        for (var i = 0; i < snapshot.Pending.Length; i++)
        {
            pending[i] = snapshot.Pending[i];
        }

        var (baseHash, closedBy) = ("", "");
        foreach (var line in Lines(journal))
        {
            using var document = JsonDocument.Parse(line);
            var record = document.RootElement;
            if (record.TryGetProperty("base", out var value))
            {
                baseHash = value.GetString()!;
            }
            else if (record.TryGetProperty("close", out value))
            {
                closedBy = value.GetString()!;
            }
            else if (record.TryGetProperty("salt", out value))
            {
                (salt, reader) = (value.GetString()!, null);
            }
            else if (record.TryGetProperty("begin", out value))
            {
                pending[value.GetInt32()] = PendingJson.Read(record.GetProperty("operation"), Reader());
            }
            else
            {
                pending.Remove(record.GetProperty("commit").GetInt32());
                Fill(slots, record.GetProperty("slots"), Reader());
            }
        }

        return new(baseHash, closedBy, snapshot with
        {
            Resources = StateOrder.Sort([.. slots.Values]),
            Pending = [.. pending.Values],
            EncryptionSalt = salt,
        });

        ResourceJsonReader Reader() => reader ??= new(new PropertyJsonReader(crypters(salt)));
    }

    static void Fill(SortedDictionary<int, ResourceState> slots, JsonElement changes, ResourceJsonReader reader)
    {
        foreach (var change in changes.EnumerateArray())
        {
            var slot = change.GetProperty("slot").GetInt32();
            if (change.TryGetProperty("resource", out var resource))
            {
                slots[slot] = reader.Read(resource);
            }
            else
            {
                slots.Remove(slot);
            }
        }
    }

    // What follows the last line end is a torn write.
    static IEnumerable<ReadOnlyMemory<byte>> Lines(ReadOnlyMemory<byte> journal)
    {
        for (var end = journal.Span.IndexOf((byte)'\n'); end >= 0; end = journal.Span.IndexOf((byte)'\n'))
        {
            yield return journal[..end];
            journal = journal[(end + 1)..];
        }
    }
}
