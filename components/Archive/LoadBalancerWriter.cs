using SecurityPlatform.Components.Policies;
using SecurityPlatform.Model;

namespace SecurityPlatform.Components.Archive;

/// <summary>Lets the application load balancers of registered accounts write to a landing bucket of their region.</summary>
/// <remarks>
/// "Enable access logs for your Application Load Balancer", Elastic Load Balancing user guide. The folder names the account, so an account
/// writes only into its own. No ACL is sent. The regional accounts of before August 2022 are not let in: the service principal serves
/// every region.
/// </remarks>
public sealed record LoadBalancerWriter : ArchiveWriter
{
    /// <summary>The accounts of the load balancers.</summary>
    public required IReadOnlyList<AccountId> Accounts { get; init; }

    /// <summary>Where they are, and the bucket.</summary>
    public required Region Region { get; init; }

    internal override IEnumerable<Statement> OnBucket(string bucketArn) =>
    [
        Statement.Allow("LoadBalancerWrite", "s3:PutObject") with
        {
            Principal = Principal.Service("logdelivery.elasticloadbalancing.amazonaws.com"),
            Resources = [.. Accounts.Select(account => $"{bucketArn}/alb/AWSLogs/{account}/*")],
            Conditions = [Condition.ArnLike("aws:SourceArn", [.. Accounts.Select(account => Arn.Of("elasticloadbalancing", Region, account, "loadbalancer/*"))])],
        },
    ];

    internal override IEnumerable<Statement> OnKey() => [];
}
