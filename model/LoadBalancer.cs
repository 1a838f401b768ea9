namespace SecurityPlatform.Model;

/// <summary>A load balancer whose requests or connections are logged.</summary>
/// <param name="Arn">Its ARN, which also says where it is and of which kind.</param>
public sealed record LoadBalancer(string Arn)
{
    /// <summary>Where it is; the bucket that it writes to must be there as well.</summary>
    public Region Region => Region.Parse(Arn.Split(':')[3]);

    /// <summary>Whether it is a network load balancer, which logs TLS connections instead of requests.</summary>
    public bool IsNetwork => Arn.Contains(":loadbalancer/net/", StringComparison.Ordinal);

    /// <summary>Its name, unique in its region.</summary>
    public string Name => Arn.Split('/')[2];

    /// <summary>What its logs are.</summary>
    public LogSource Source => IsNetwork ? LogSources.Nlb : LogSources.Alb;
}
