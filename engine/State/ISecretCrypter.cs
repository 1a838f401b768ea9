namespace SecurityPlatform.Engine.State;

/// <summary>Encrypts and decrypts the secrets of one stack.</summary>
public interface ISecretCrypter
{
    /// <summary>The ciphertext of a text; different every time.</summary>
    string Encrypt(string plaintext);

    /// <summary>The text of a ciphertext.</summary>
    /// <exception cref="StateException">The ciphertext was not made with this key, or was changed.</exception>
    string Decrypt(string ciphertext);
}
