using Pulumi;
using Aws = Pulumi.Aws;

namespace SecurityPlatform.Components.Organization;

/// <summary>Lets accounts share resources inside the organization without invitations.</summary>
/// <remarks>
/// "Enable resource sharing within AWS Organizations", AWS RAM user guide: this call also makes RAM's service-linked role, which the
/// mere trust in ram.amazonaws.com does not.
/// </remarks>
public sealed class ResourceSharing : ComponentResource
{
    /// <summary>The type token.</summary>
    public const string Token = "security-platform:organization:ResourceSharing";

    /// <summary>Switches sharing on.</summary>
    public ResourceSharing(string name, ComponentResourceOptions? options = null)
        : base(Token, name, options)
    {
        Enabled = new Aws.Ram.SharingWithOrganization($"{name}-organization", new(), this.Guarded());
        RegisterOutputs();
    }

    /// <summary>What shares must wait for.</summary>
    public Resource Enabled { get; }
}
