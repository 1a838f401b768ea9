using SecurityPlatform.Components.Policies;
using SecurityPlatform.Model;

namespace SecurityPlatform.Components.Archive;

/// <summary>Lets the application load balancers of registered accounts write to a landing bucket of their region.</summary>
/// <remarks>
/// "Enable access logs for your Application Load Balancer", Elastic Load Balancing user guide. The folder names the account, so an account
/// writes only into its own; a register too long for a policy (<see cref="ArchiveWriter.MostListed"/>) gets aws:SourceOrgID. No ACL is sent. The regional accounts of before August 2022 are not let in: the service principal serves
/// every region.
/// </remarks>
public sealed record LoadBalancerWriter : ArchiveWriter
{
    /// <summary>The accounts of the load balancers.</summary>
    public required IReadOnlyList<AccountId> Accounts { get; init; }

    /// <summary>The organization of the accounts.</summary>
    public required OrganizationId Organization { get; init; }

    /// <summary>Where they are, and the bucket.</summary>
    public required Region Region { get; init; }

    internal override IEnumerable<Statement> OnBucket(string bucketArn) =>
    [
        Statement.Allow("LoadBalancerWrite", "s3:PutObject") with
        {
            Principal = Principal.Service("logdelivery.elasticloadbalancing.amazonaws.com"),
            Resources = Accounts.Count > MostListed ? [$"{bucketArn}/alb/AWSLogs/*"] : [.. Accounts.Select(account => $"{bucketArn}/alb/AWSLogs/{account}/*")],
            Conditions = [ForAccounts],
        },
    ];

    internal override IEnumerable<Statement> OnKey() => [];

    Condition ForAccounts => Accounts.Count > MostListed
        ? OfOrganization(Organization)
        : Condition.ArnLike("aws:SourceArn", [.. Accounts.Select(account => Arn.Of("elasticloadbalancing", Region, account, "loadbalancer/*"))]);
}
