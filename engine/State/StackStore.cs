using System.Security.Cryptography;
using System.Text.Json;

namespace SecurityPlatform.Engine.State;

/// <summary>The states of all stacks in one folder: <c>STACK.json</c>, and while an update runs <c>STACK.journal</c> and <c>STACK.lock</c>.</summary>
/// <param name="folder">The folder; made when it is missing.</param>
/// <param name="crypters">For a stack and a salt ("" for a new one), what opens and seals its secrets.</param>
/// <param name="time">The clock that stamps a state.</param>
public sealed class StackStore(string folder, Func<string, string, ISecretCrypter?> crypters, TimeProvider time) : IStateStore
{
    /// <summary>Called around every write; tests stop the engine here.</summary>
    internal Action<string>? Probe { get; init; }

    /// <summary>The stacks that have a state, in ordinal order.</summary>
    public IReadOnlyList<string> Stacks => Directory.Exists(folder)
        ? [.. Directory.EnumerateFiles(folder).Where(file => Path.GetExtension(file) is ".json" or ".journal")
            .Select(file => Path.GetFileNameWithoutExtension(file)).Distinct().Order(StringComparer.Ordinal)]
        : [];

    /// <summary>The state of a stack without locking it, a begun update included; null when it was never deployed.</summary>
    /// <exception cref="StateException">A file cannot be read; it stays as it is.</exception>
    public Snapshot? Read(string stack, string encryptionSalt)
    {
        var state = ReadFile(PathOf(stack, "json"));
        var journal = ReadFile(PathOf(stack, "journal"));
        return state is null && journal is null ? null : Load(stack, state, journal, encryptionSalt).Snapshot;
    }

    /// <summary>Locks a stack for an update. What a crashed update left behind is taken over first.</summary>
    /// <exception cref="StateException">Another operation holds the stack, or a file cannot be read.</exception>
    public IStateSession Open(string stack, string encryptionSalt)
    {
        Directory.CreateDirectory(folder);
        var held = StackLock.Take(PathOf(stack, "lock"), stack);
        try
        {
            var state = ReadFile(PathOf(stack, "json"));
            var journal = ReadFile(PathOf(stack, "journal"));
            var loaded = Load(stack, state, journal, encryptionSalt);
            var session = new StackSession(this, stack, held, loaded.Snapshot, Hash(state), loaded.Crypter, time);
            if (journal is not null)
            {
                session.TakeOver();
            }

            return session;
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>The file of a stack with an ending.</summary>
    /// <exception cref="StateException">The name could lead out of the folder.</exception>
    internal string PathOf(string stack, string ending) =>
        stack.Length is > 0 and <= 100 && stack[0] != '.' && stack.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.')
            ? Path.Combine(folder, $"{stack}.{ending}")
            : throw new StateException($"stack '{stack}': expected at most 100 letters, digits, '-', '_' or '.', not starting with '.'. Rename the stack.");

    internal static string Hash(byte[]? content) => content is null ? "" : Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>A key for a stack that has none yet; null without a passphrase.</summary>
    internal ISecretCrypter? NewCrypter(string stack) => crypters(stack, "");

    /// <summary>The key of a salt; null when there is no salt.</summary>
    internal ISecretCrypter? Crypter(string stack, string salt) => salt.Length > 0 ? crypters(stack, salt) : null;

    (Snapshot Snapshot, ISecretCrypter? Crypter) Load(string stack, byte[]? state, byte[]? journal, string encryptionSalt)
    {
        ISecretCrypter? crypter = null;
        var snapshot = Parse(PathOf(stack, "json"), () => state is null
            ? Snapshot.Empty
            : DeploymentJson.Read(state, salt => crypter = Crypter(stack, salt)));
        if (snapshot.EncryptionSalt.Length == 0)
        {
            snapshot = snapshot with { EncryptionSalt = encryptionSalt };
        }

        if (journal is null)
        {
            return (snapshot, crypter);
        }

        var path = PathOf(stack, "journal");
        var outcome = Parse(path, () => JournalReplay.Apply(
            journal, snapshot, salt => crypter = crypter is not null && salt == snapshot.EncryptionSalt ? crypter : Crypter(stack, salt)));
        var hash = Hash(state);
        if (outcome.BaseHash.Length == 0 && !journal.Contains((byte)'\n'))
        {
            // The crash came before the first line was whole: nothing was begun.
            return (snapshot, crypter);
        }

        return hash == outcome.BaseHash ? (outcome.Snapshot, crypter)
            : hash == outcome.ClosedBy ? (snapshot, crypter)
            : throw new StateException(
                $"{path}: expected the journal of the state beside it, got that of another state. Restore {PathOf(stack, "json")} as it was, or delete the journal to give up what the last update did.");
    }

    static T Parse<T>(string path, Func<T> parse)
    {
        try
        {
            return parse();
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw new StateException($"{path}: expected a stack's state, got a file that cannot be read ({error.Message}). Restore it from a backup; it was left as it is.", error);
        }
    }

    static byte[]? ReadFile(string path) => File.Exists(path) ? File.ReadAllBytes(path) : null;
}
