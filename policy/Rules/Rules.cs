namespace SecurityPlatform.Policy;

/// <summary>Every rule of the pack. Add a rule in its own file, and one line here.</summary>
public static partial class Rules
{
    /// <summary>All rules, in the order of reports and documentation.</summary>
    /// <remarks>An expression, not a field: the rules live in other files of this partial class.</remarks>
    public static IReadOnlyList<PolicyRule> All =>
    [
        OrganizationHasTrail,
        TrailIsLogging,
        TrailCoversAllRegions,
        TrailRecordsManagementEvents,
        TrailValidatesLogFiles,
        TrailUsesCustomerKey,
        TrailDoesNotRecordItself,
        NoRecordingLoop,
        SensitiveBucketsAreRecorded,
        AllBucketsSelectorIsAcknowledged,
        LogBucketIsVersioned,
        LogBucketIsLocked,
        LogBucketBlocksPublicAccess,
        LogBucketDeniesPlainHttp,
        LogBucketDeniesDeletion,
        LogBucketGrantsNoTampering,
        LogBucketUsesCustomerKey,
        LogBucketSurvivesDestroy,
        LogBucketKeepsForFloor,
        LogGroupKeepsForFloor,
        OneRetentionPerSource,
        LogGroupUsesCustomerKey,
        EvidenceIsProtected,
        EvidenceIsRetained,
        KeyRotates,
        KeyWaitsBeforeDeletion,
        NoFullAdministrator,
        NoPublicPrincipal,
        GuardDutyIsDelegated,
        GuardDutyCoversRegions,
        GuardDutyEnrolsAllAccounts,
        GuardDutyFeaturesEnrolAllAccounts,
        RegionsAgree,
        MalwareScansFollowEnvironment,
        PublicZonesAreLogged,
        VpcsAreLogged,
        FlowLogsRecordAllTraffic,
        VpcQueriesAreLogged,
        WebAclsAreLogged,
        FirehoseSeparatesErrors,
        TableProjectsEveryRegion,
        WorkgroupEnforcesSettings,
        WorkgroupLimitsScans,
        WorkgroupEncryptsResults,
    ];
}
