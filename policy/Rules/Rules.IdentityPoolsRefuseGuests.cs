namespace SecurityPlatform.Policy;

public static partial class Rules
{
    /// <summary>A guest is everybody.</summary>
    public static PolicyRule IdentityPoolsRefuseGuests => field ??= new()
    {
        Id = "identity-pools-refuse-guests",
        Title = "Identity pools give no rights to guests",
        Severity = Severity.Critical,
        Controls = ["PCI DSS 7.2.5", "NIST AC-3", "NIST AC-14"],
        Why = "With unauthenticated identities whoever knows the pool's id gets AWS credentials, without any sign-in.",
        Fix = "Set AllowUnauthenticatedIdentities to false, and AllowClassicFlow too.",
        Check = (organization, _) => organization.OfType(AwsTypes.IdentityPool).SelectMany(pool => new[]
        {
            pool["allowUnauthenticatedIdentities"].Or(false).MustBe(false),
            pool["allowClassicFlow"].Or(false).MustBe(false),
        }),
    };
}
