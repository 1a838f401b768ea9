using SecurityPlatform.Engine.State;

namespace SecurityPlatform.Tests.Engine.State;

public sealed class PassphraseSecretsTests
{
    [Fact]
    public void Opens_what_it_sealed_with_the_same_passphrase_and_salt()
    {
        var first = PassphraseSecrets.Create("dev", "correct horse");
        var ciphertext = first.Encrypt("s3cr3t");
        var second = new PassphraseSecrets("dev", first.Salt, () => "correct horse");

        Assert.Equal("s3cr3t", second.Decrypt(ciphertext));
        Assert.StartsWith("v1:", ciphertext, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cr3t", ciphertext, StringComparison.Ordinal);
    }

    [Fact]
    public void Seals_the_same_text_differently_every_time()
    {
        var secrets = PassphraseSecrets.Create("dev", "correct horse");

        Assert.NotEqual(secrets.Encrypt("a"), secrets.Encrypt("a"));
    }

    [Fact]
    public void Refuses_another_passphrase()
    {
        var salt = PassphraseSecrets.Create("dev", "correct horse").Salt;

        var error = Assert.Throws<StateException>(() => new PassphraseSecrets("dev", salt, () => "wrong").Encrypt("a"));

        Assert.Equal("dev: expected the passphrase that its secrets were encrypted with, got another one. Correct PULUMI_CONFIG_PASSPHRASE.", error.Message);
    }

    [Fact]
    public void Asks_for_a_passphrase_only_when_there_is_a_secret()
    {
        var secrets = new PassphraseSecrets("dev", "v1:AAAAAAAAAAA=:v1:x:y", () => null);

        var error = Assert.Throws<StateException>(() => secrets.Decrypt("v1:a:b"));

        Assert.Equal("dev: expected the passphrase of its secrets, got nothing. Set PULUMI_CONFIG_PASSPHRASE or PULUMI_CONFIG_PASSPHRASE_FILE.", error.Message);
    }

    [Fact]
    public void Refuses_a_salt_of_another_form()
    {
        var error = Assert.Throws<StateException>(() => new PassphraseSecrets("dev", "salt", () => "p").Encrypt("a"));

        Assert.Equal("dev: expected a salt of the form v1:SALT:CHECK, got another text. Restore encryptionsalt from version control.", error.Message);
    }

    [Fact]
    public void Refuses_a_ciphertext_that_was_changed()
    {
        var secrets = PassphraseSecrets.Create("dev", "correct horse");
        var parts = secrets.Encrypt("abc").Split(':');
        var data = Convert.FromBase64String(parts[2]);
        data[0] ^= 1;

        var error = Assert.Throws<StateException>(() => secrets.Decrypt($"v1:{parts[1]}:{Convert.ToBase64String(data)}"));

        Assert.Equal("dev: expected a secret encrypted with this stack's passphrase, got one that it does not open. Encrypt the value again for this stack.", error.Message);
    }
}
