namespace SecurityPlatform.Cli.Coverage;

/// <summary>Which cells of the matrix a shipping resource fills.</summary>
enum ShippingReach
{
    /// <summary>Its own account, in its own region.</summary>
    OwnRegion,

    /// <summary>Its own account, in every region.</summary>
    OwnAccount,

    /// <summary>Every account of the organization, in its own region.</summary>
    OrganizationRegion,

    /// <summary>Every account of the organization, in every region.</summary>
    Organization,
}
