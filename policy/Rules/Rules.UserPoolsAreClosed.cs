namespace SecurityPlatform.Policy;

public static partial class Rules
{
    /// <summary>A pool is open to everybody unless somebody closes it.</summary>
    public static PolicyRule UserPoolsAreClosed => field ??= new()
    {
        Id = "user-pools-are-closed",
        Title = "Nobody makes a user of the console for himself",
        Severity = Severity.High,
        Controls = ["PCI DSS 7.2.5", "PCI DSS 8.2.4", "NIST AC-2"],
        Why = "Self-service is the default of a user pool: whoever finds the client's id registers and signs in.",
        Fix = "Set AllowAdminCreateUserOnly to true in AdminCreateUserConfig.",
        Check = (organization, _) => organization.OfType(AwsTypes.UserPool)
            .Select(pool => pool["adminCreateUserConfig"]["allowAdminCreateUserOnly"].MustBe(true)),
    };
}
