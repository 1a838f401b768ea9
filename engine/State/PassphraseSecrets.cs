using System.Security.Cryptography;
using System.Text;

namespace SecurityPlatform.Engine.State;

/// <summary>Pulumi's passphrase secrets provider: one key per stack, derived from a passphrase and the stack's salt.</summary>
/// <remarks>
/// PBKDF2 with SHA-256 and 1,000,000 rounds gives 32 bytes for AES-256-GCM with a nonce of 12 bytes. A ciphertext is
/// <c>v1:NONCE:DATA</c>, the salt <c>v1:SALT:CIPHERTEXT</c> where the ciphertext is that of the word "pulumi": it tells
/// whether a passphrase is the right one. Deriving takes a noticeable part of a second, so it waits for the first secret.
/// </remarks>
public sealed class PassphraseSecrets : ISecretCrypter
{
    const int Rounds = 1_000_000;
    const int KeyLength = 32;
    const int SaltLength = 8;
    const int NonceLength = 12;
    const int TagLength = 16;
    const string Check = "pulumi";
    const string Version = "v1";

    readonly Lazy<byte[]> _key;
    readonly string _stack;

    /// <summary>The key of a stack that has a salt.</summary>
    /// <param name="stack">The stack, for messages.</param>
    /// <param name="salt">The salt: <c>encryptionsalt</c> of its configuration or <c>secrets_providers.state.salt</c> of its state.</param>
    /// <param name="passphrase">Asked for the passphrase at the first secret; null when there is none.</param>
    public PassphraseSecrets(string stack, string salt, Func<string?> passphrase)
    {
        _stack = stack;
        Salt = salt;
        _key = new(() => Derive(salt, passphrase()));
    }

    PassphraseSecrets(string stack, string salt, byte[] key)
    {
        _stack = stack;
        Salt = salt;
        _key = new(key);
    }

    /// <summary>The salt, in Pulumi's form.</summary>
    public string Salt { get; }

    /// <summary>A new key with a new salt.</summary>
    public static PassphraseSecrets Create(string stack, string passphrase)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltLength);
        var key = DeriveKey(passphrase, salt);
        return new(stack, $"{Version}:{Convert.ToBase64String(salt)}:{Encrypt(key, Check)}", key);
    }

    /// <inheritdoc/>
    public string Encrypt(string plaintext) => Encrypt(_key.Value, plaintext);

    /// <inheritdoc/>
    public string Decrypt(string ciphertext) =>
        Decrypt(_key.Value, ciphertext)
        ?? throw new StateException($"{_stack}: expected a secret encrypted with this stack's passphrase, got one that it does not open. Encrypt the value again for this stack.");

    static byte[] DeriveKey(string passphrase, byte[] salt) =>
        Rfc2898DeriveBytes.Pbkdf2(passphrase, salt, Rounds, HashAlgorithmName.SHA256, KeyLength);

    byte[] Derive(string salt, string? passphrase)
    {
        if (passphrase is null)
        {
            throw new StateException(
                $"{_stack}: expected the passphrase of its secrets, got nothing. Set PULUMI_CONFIG_PASSPHRASE or PULUMI_CONFIG_PASSPHRASE_FILE.");
        }

        if (salt.Split(':', 3) is not [Version, var encoded, var check] || !TryDecode(encoded, out var bytes))
        {
            throw new StateException($"{_stack}: expected a salt of the form v1:SALT:CHECK, got another text. Restore encryptionsalt from version control.");
        }

        var key = DeriveKey(passphrase, bytes);
        return Decrypt(key, check) == Check
            ? key
            : throw new StateException($"{_stack}: expected the passphrase that its secrets were encrypted with, got another one. Correct PULUMI_CONFIG_PASSPHRASE.");
    }

    static string Encrypt(byte[] key, string plaintext)
    {
        var nonce = RandomNumberGenerator.GetBytes(NonceLength);
        var text = Encoding.UTF8.GetBytes(plaintext);
        var sealedText = new byte[text.Length + TagLength];
        using var aes = new AesGcm(key, TagLength);
        aes.Encrypt(nonce, text, sealedText.AsSpan(0, text.Length), sealedText.AsSpan(text.Length));
        return $"{Version}:{Convert.ToBase64String(nonce)}:{Convert.ToBase64String(sealedText)}";
    }

    static string? Decrypt(byte[] key, string ciphertext)
    {
        if (ciphertext.Split(':') is not [Version, var encodedNonce, var encoded]
            || !TryDecode(encodedNonce, out var nonce) || nonce.Length != NonceLength
            || !TryDecode(encoded, out var sealedText) || sealedText.Length < TagLength)
        {
            return null;
        }

        var text = new byte[sealedText.Length - TagLength];
        try
        {
            using var aes = new AesGcm(key, TagLength);
            aes.Decrypt(nonce, sealedText.AsSpan(0, text.Length), sealedText.AsSpan(text.Length), text);
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }

        return Encoding.UTF8.GetString(text);
    }

    static bool TryDecode(string text, out byte[] bytes)
    {
        bytes = new byte[text.Length];
        var decoded = Convert.TryFromBase64String(text, bytes, out var length);
        bytes = bytes[..length];
        return decoded;
    }
}
