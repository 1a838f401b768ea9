using SecurityPlatform.Components.Policies;
using SecurityPlatform.Model;

namespace SecurityPlatform.Components.Archive;

/// <summary>Lets the application load balancers of registered accounts write to a landing bucket of their region.</summary>
/// <remarks>
/// "Enable access logs for your Application Load Balancer", Elastic Load Balancing user guide. The folder names the account, so an account
/// writes only into its own; a register too long for a policy (<see cref="RegisteredWriter.MostListed"/>) gets aws:SourceOrgID. No ACL is sent. The regional accounts of before August 2022 are not let in: the service principal serves
/// every region.
/// </remarks>
public sealed record LoadBalancerWriter : RegisteredWriter
{
    /// <summary>Where they are, and the bucket.</summary>
    public required Region Region { get; init; }

    internal override IEnumerable<Statement> OnBucket(string bucketArn) =>
    [
        Statement.Allow("LoadBalancerWrite", "s3:PutObject") with
        {
            Principal = Principal.Service("logdelivery.elasticloadbalancing.amazonaws.com"),
            Resources = AreListed ? [.. Accounts.Select(account => $"{bucketArn}/alb/AWSLogs/{account}/*")] : [$"{bucketArn}/alb/AWSLogs/*"],
            Conditions = ForAccounts,
        },
    ];

    internal override IEnumerable<Statement> OnKey() => [];

    private protected override IEnumerable<Condition> OnAccounts() =>
        [Condition.ArnLike("aws:SourceArn", [.. Accounts.Select(account => Arn.Of("elasticloadbalancing", Region, account, "loadbalancer/*"))])];
}
