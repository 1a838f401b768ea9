using System.Collections.Concurrent;

namespace SecurityPlatform.Engine.State;

/// <summary>The keys of all stacks of one passphrase. A stack that many others refer to is unlocked once.</summary>
/// <param name="passphrase">Asked at the first secret; null when there is none.</param>
public sealed class PassphraseCrypters(Func<string?> passphrase)
{
    readonly ConcurrentDictionary<string, PassphraseSecrets> _bySalt = new(StringComparer.Ordinal);

    /// <summary>The key of a stack's salt, or a new key when the salt is ""; null when that needs a passphrase and there is none.</summary>
    public ISecretCrypter? Of(string stack, string salt)
    {
        if (salt.Length > 0)
        {
            return _bySalt.GetOrAdd(salt, s => new(stack, s, passphrase));
        }

        return passphrase() is { } phrase ? PassphraseSecrets.Create(stack, phrase) : null;
    }
}
