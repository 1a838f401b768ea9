namespace SecurityPlatform.Engine.State;

/// <summary>A stack that is locked for an update.</summary>
sealed class StackSession : IStateSession
{
    readonly StackStore _store;
    readonly string _stack;
    readonly StackLock _lock;
    readonly TimeProvider _time;
    readonly Lazy<ISecretCrypter?> _crypter;
    StackJournal _journal;

    public StackSession(StackStore store, string stack, StackLock held, Snapshot snapshot, string hash, ISecretCrypter? crypter, TimeProvider time)
    {
        (_store, _stack, _lock, _time, Start) = (store, stack, held, time, snapshot);
        _crypter = new(() => crypter ?? store.Crypter(stack, snapshot.EncryptionSalt) ?? store.NewCrypter(stack));
        _journal = NewJournal(hash);
    }

    /// <summary>The state when the stack was locked.</summary>
    public Snapshot Start { get; private set; }

    /// <summary>Where the update writes its steps.</summary>
    public Journal Journal => _journal;

    /// <summary>Replaces the state by that after the update, and drops the journal. An unchanged state is not written.</summary>
    public void Save(Snapshot snapshot)
    {
        if (!_journal.IsUsed && Same(snapshot, Start))
        {
            return;
        }

        Write(snapshot, hash =>
        {
            if (_journal.IsUsed)
            {
                _journal.Close(hash);
            }
        });
    }

    /// <summary>Drops the lock; what was not saved stays in the journal for the next operation.</summary>
    public void Dispose()
    {
        _journal.Dispose();
        _lock.Dispose();
    }

    /// <summary>Writes what was read from a left-behind journal as the state, and drops that journal.</summary>
    internal void TakeOver() => Write(Start, hash => StackJournal.CloseLeftBehind(_store.PathOf(_stack, "journal"), hash));

    // A crash between the two files must find the journal closed: it no longer continues the new state.
    void Write(Snapshot snapshot, Action<string> close)
    {
        using var content = new MemoryStream();
        var salt = snapshot.EncryptionSalt;
        if (salt.Length == 0 && snapshot.Resources.Any(HasSecrets))
        {
            salt = (Sealer as PassphraseSecrets)?.Salt ?? "";
        }

        Start = snapshot with { Time = _time.GetUtcNow(), EncryptionSalt = salt };
        DeploymentJson.Write(content, Start, new EncryptedSecrets(new LateCrypter(this)), clientTokens: true);
        var bytes = content.ToArray();
        var hash = StackStore.Hash(bytes);
        _store.Probe?.Invoke("close");
        close(hash);
        _store.Probe?.Invoke("closed");
        DurableFile.Replace(_store.PathOf(_stack, "json"), bytes);
        _store.Probe?.Invoke("replaced");
        _journal.Dispose();
        File.Delete(_store.PathOf(_stack, "journal"));
        _store.Probe?.Invoke("removed");
        _journal = NewJournal(hash);
    }

    StackJournal NewJournal(string hash) =>
        new(_store.PathOf(_stack, "journal"), hash, Start, new EncryptedSecrets(new LateCrypter(this)), NewSalt, _store.Probe);

    // Known once a secret was sealed; a salt that the state file has need not be said again.
    string NewSalt() =>
        _crypter is { IsValueCreated: true, Value: PassphraseSecrets { Salt: var salt } } && salt != Start.EncryptionSalt ? salt : "";

    ISecretCrypter Sealer => _crypter.Value
        ?? throw new StateException($"{_stack}: expected a passphrase, because the stack has secrets; got none. Set PULUMI_CONFIG_PASSPHRASE or PULUMI_CONFIG_PASSPHRASE_FILE.");

    static bool HasSecrets(ResourceState resource) => resource.Inputs.ContainsSecrets || resource.Outputs.ContainsSecrets;

    static bool Same(Snapshot a, Snapshot b) =>
        a.Pending.IsEmpty && b.Pending.IsEmpty
        && a.Resources.Length == b.Resources.Length
        && a.Resources.Zip(b.Resources).All(pair => StateEquality.Equal(pair.First, pair.Second));

    // A stack without secrets needs no passphrase, so the key waits for the first secret.
    sealed class LateCrypter(StackSession session) : ISecretCrypter
    {
        public string Encrypt(string plaintext) => session.Sealer.Encrypt(plaintext);

        public string Decrypt(string ciphertext) => session.Sealer.Decrypt(ciphertext);
    }
}
