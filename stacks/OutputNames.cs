namespace SecurityPlatform.Stacks;

/// <summary>The outputs that other stacks or people rely on. A renamed output looks to the other stack as if it had gone.</summary>
public static class OutputNames
{
    /// <summary>What could not be made yet, one line each; empty when all is there.</summary>
    public const string Pending = "pending";

    /// <summary>Security: the archives' keys, by bucket class.</summary>
    public const string ArchiveKeyArns = "archiveKeyArns";

    /// <summary>Security: the keys of the archives' copies in a second region, by bucket class; empty without one.</summary>
    public const string CopyKeyArns = "copyKeyArns";

    /// <summary>Security: the archives' buckets, by bucket class.</summary>
    public const string ArchiveBucketArns = "archiveBucketArns";

    /// <summary>Security: the detectors, by region.</summary>
    public const string GuardDutyDetectors = "guardDutyDetectors";

    /// <summary>Security: the workgroups, by log source.</summary>
    public const string Workgroups = "workgroups";

    /// <summary>Security: the role that people take to ask the logs.</summary>
    public const string AnalystRoleArn = "analystRoleArn";

    /// <summary>Security: the role of the scheduled queries.</summary>
    public const string QueryRunnerRoleArn = "queryRunnerRoleArn";

    /// <summary>Security: by service, the regions in which it is on, so that master can delegate.</summary>
    public const string ReadyRegions = "readyRegions";

    /// <summary>Master: by service, the regions in which security administers it.</summary>
    public const string DelegatedRegions = "delegatedRegions";

    /// <summary>Master: the root that all accounts are under.</summary>
    public const string OrganizationRootId = "organizationRootId";

    /// <summary>Security: where CloudFront logs are delivered to.</summary>
    public const string CloudFrontDestination = "cloudFrontDestination";

    /// <summary>Security: the shared resolver query log configurations, by region.</summary>
    public const string ResolverConfigIds = "resolverConfigIds";

    /// <summary>Master: the organization.</summary>
    public const string OrganizationId = "organizationId";

    /// <summary>Master: the trail, once it is there.</summary>
    public const string TrailArn = "trailArn";

    /// <summary>All: the stream of DNS queries, where there are zones.</summary>
    public const string DnsStreamArn = "dnsStreamArn";
}
