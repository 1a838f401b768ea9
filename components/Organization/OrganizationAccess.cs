using Pulumi;
using SecurityPlatform.Model;
using Aws = Pulumi.Aws;

namespace SecurityPlatform.Components.Organization;

/// <summary>The organization, the services that may act across it, and the account that administers them.</summary>
/// <remarks>
/// Trusted access is one resource per service. The organization's own list of principals is authoritative: a service that it
/// leaves out is switched off, and the services add themselves behind our back. So the list is left alone.
/// An organization that is there already is adopted, not made again: the first deployment imports it by its id, and what others
/// may have set is ignored. If it does not have all features the import fails, and nothing is changed.
/// </remarks>
public sealed class OrganizationAccess : ComponentResource
{
    /// <summary>The type token. It is in the URN of the organization: a new token replaces it.</summary>
    public const string Token = "security-platform:organization:OrganizationAccess";

    /// <summary>Creates or adopts the organization and opens it to the services.</summary>
    /// <exception cref="PlatformConfigException"><paramref name="args"/> are invalid.</exception>
    public OrganizationAccess(string name, OrganizationAccessArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        args.Validate(name);

        var kept = this.Evidence();
        kept.IgnoreChanges = args.PolicyTypes.Count > 0 ? ["awsServiceAccessPrincipals"] : ["awsServiceAccessPrincipals", "enabledPolicyTypes"];
        kept.ImportId = args.Existing?.ToString();
        var settings = new Aws.Organizations.OrganizationArgs { FeatureSet = "ALL" };
        if (args.PolicyTypes.Count > 0)
        {
            settings.EnabledPolicyTypes = args.PolicyTypes.ToArray();
        }

        var organization = new Aws.Organizations.Organization($"{name}-organization", settings, kept);

        List<Resource> access =
        [
            .. args.TrustedServices.Select(service => new Aws.Organizations.AwsServiceAccess(
                $"{name}-access-{ShortName(service)}", new() { ServicePrincipal = service }, this.Child(organization))),
        ];

        // CloudTrail's own resource and not Organizations.DelegatedAdministrator: only this call makes the service-linked role.
        _ = new Aws.CloudTrail.OrganizationDelegatedAdminAccount(
            $"{name}-cloudtrail-admin", new() { AccountId = args.SecurityAccount.ToString() }, this.Child([.. access]));

        TrustedAccess = access;
        OrganizationId = organization.Id;
        Organization = organization;
        RootId = organization.Roots.Apply(roots => roots[0].Id);
        RegisterOutputs();
    }

    /// <summary>The organization's id as AWS knows it.</summary>
    [Output("organizationId")]
    public Output<string> OrganizationId { get; }

    /// <summary>What policies of the organization must wait for.</summary>
    public Resource Organization { get; }

    /// <summary>The id of the root, under which all accounts are.</summary>
    public Output<string> RootId { get; }

    /// <summary>What a service that acts across the organization must wait for.</summary>
    public IReadOnlyList<Resource> TrustedAccess { get; }

    static string ShortName(string service) => service[..service.IndexOf(".amazonaws.com", StringComparison.Ordinal)];
}
