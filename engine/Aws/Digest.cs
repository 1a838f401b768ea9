using System.Security.Cryptography;
using System.Text;

namespace SecurityPlatform.Engine.Aws;

/// <summary>Characters that look random and are the same on every run: AWS draws ids, we derive them.</summary>
static class Digest
{
    const string Alphabet = "abcdefghijklmnopqrstuvwxyz0123456789";

    /// <summary>Up to 64 lower-case hex digits.</summary>
    public static string Hex(string seed, int length)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        Compute(seed, hash);
        return Convert.ToHexStringLower(hash[..((length + 1) / 2)])[..length];
    }

    /// <summary>Up to 32 letters and digits.</summary>
    public static string Alphanumeric(string seed, int length) => Spell(seed, length, Alphabet);

    /// <summary>Up to 32 lower-case letters.</summary>
    public static string Letters(string seed, int length) => Spell(seed, length, Alphabet[..26]);

    /// <summary>Up to 32 digits; the first is not zero.</summary>
    public static string Digits(string seed, int length) => "1" + Spell(seed, length - 1, Alphabet[26..]);

    /// <summary>A UUID.</summary>
    public static string Uuid(string seed)
    {
        var hex = Hex(seed, 32);
        return $"{hex[..8]}-{hex[8..12]}-4{hex[13..16]}-a{hex[17..20]}-{hex[20..]}";
    }

    static string Spell(string seed, int length, string alphabet)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        Compute(seed, hash);
        Span<char> text = stackalloc char[length];
        for (var i = 0; i < length; i++)
        {
            text[i] = alphabet[hash[i] % alphabet.Length];
        }

        return new string(text);
    }

    static void Compute(string seed, Span<byte> hash)
    {
        Span<byte> bytes = seed.Length <= 256 ? stackalloc byte[768] : new byte[seed.Length * 3];
        var count = Encoding.UTF8.GetBytes(seed, bytes);
        SHA256.HashData(bytes[..count], hash);
    }
}
