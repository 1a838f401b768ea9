using Pulumi;
using SecurityPlatform.Model;
using Aws = Pulumi.Aws;

namespace SecurityPlatform.Components.Detection;

/// <summary>One service handed over in one region: what the resources of a <see cref="Delegation"/> are called and wait for.</summary>
sealed record Handover(Delegation Parent, string Name, AccountId SecurityAccount, Region Region, bool IsGlobal, IReadOnlyList<Resource> After)
{
    public string Account => SecurityAccount.ToString();

    public string RegionName => Region.ToString();

    public string Named(string what) => IsGlobal ? $"{Name}-{what}" : $"{Name}-{what}-{Region}";

    public CustomResourceOptions Child() => Parent.Child([.. After]);

    public CustomResourceOptions Guarded() => Parent.Guarded([.. After]);

    public Resource Administrator(string principal) => new Aws.Organizations.DelegatedAdministrator(
        $"{Name}-admin-{principal[..principal.IndexOf('.', StringComparison.Ordinal)]}",
        new() { AccountId = Account, ServicePrincipal = principal },
        Child());
}
