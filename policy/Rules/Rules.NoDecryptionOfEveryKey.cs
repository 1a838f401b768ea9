namespace SecurityPlatform.Policy;

public static partial class Rules
{
    /// <summary>A grant on * opens the key that is made tomorrow.</summary>
    public static PolicyRule NoDecryptionOfEveryKey => field ??= new()
    {
        Id = "no-decryption-of-every-key",
        Title = "No policy of a principal decrypts with every key",
        Severity = Severity.Medium,
        Controls = ["FSBP KMS.1", "FSBP KMS.2", "PCI DSS 7.2.2", "NIST AC-6"],
        Why = "kms:Decrypt on * reads whatever a key policy leaves to IAM: the archive, secrets and snapshots of every team.",
        Fix = "Name the keys in Resource, or add a condition on kms:ResourceAliases or kms:ViaService.",
        Check = (organization, _) => PolicyPlaces.OfPrincipals(organization)
            .Select(place => CheckStatements(organization, place, DecryptsEverything, "named keys")),
    };

    static bool DecryptsEverything(PolicyStatement statement) =>
        statement.Allows && statement.Conditions.Count == 0
        && (statement.CoversAction("kms:Decrypt") || statement.CoversAction("kms:ReEncryptFrom"))
        && statement.CoversResource("arn:aws:kms:eu-west-1:000000000000:key/any");
}
