namespace SecurityPlatform.Model;

/// <summary>Every kind of log the platform keeps. Add a source in its own file, and one line here.</summary>
public static partial class LogSources
{
    /// <summary>All sources, in the order of the documentation.</summary>
    /// <remarks>An expression, not a field: the sources live in other files of this partial class.</remarks>
    public static IReadOnlyList<LogSource> All =>
    [
        CloudTrail,
        CloudTrailInsight,
        CloudTrailDigest,
        Route53PublicDns,
        Route53Resolver,
        VpcFlow,
        Waf,
        S3Access,
        Alb,
        Nlb,
        CloudFront,
        ApiGateway,
        RdsAudit,
        NetworkFirewall,
        SsmSession,
        Os,
        Config,
        GuardDuty,
        SecurityHub,
        EksAudit,
        Redash,
    ];
}
