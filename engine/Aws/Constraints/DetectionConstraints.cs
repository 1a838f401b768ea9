namespace SecurityPlatform.Engine.Aws.Constraints;

/// <summary>The part of <see cref="ConstraintList"/> about the services that watch accounts, beside GuardDuty.</summary>
static class DetectionConstraints
{
    public static string[] Modules { get; } =
        ["securityhub", "cfg", "macie2", "inspector2", "accessanalyzer", "detective", "securitylake", "sns"];

    /// <summary>The constraints on types of a module.</summary>
    public static Constraint[] Of(string module) => module switch
    {
        "securityhub" =>
        [
            new Delegation.DelegatesFromManagement("securityhub", "AccessDeniedException",
                "AWS Security Hub API Reference: EnableOrganizationAdminAccount", AwsTypes.HubAdministrator),
            new Delegation.AdministratorInOrganization("securityhub", "InvalidInputException",
                "AWS Security Hub API Reference: EnableOrganizationAdminAccount", AwsTypes.HubAdministrator),
            new Delegation.OneAdministrator("securityhub", "InvalidInputException",
                "AWS Security Hub User Guide: Integrating Security Hub with AWS Organizations", AwsTypes.HubAdministrator),
            new Delegation.ServiceIsOn("securityhub", "Security Hub", "InvalidAccessException",
                "AWS Security Hub API Reference: EnableSecurityHub", AwsTypes.HubAccount, AwsTypes.FindingAggregator, AwsTypes.HubOrganization,
                AwsTypes.StandardsSubscription),
            new Delegation.SettingsNeedDelegation("securityhub", "Security Hub", "InvalidAccessException",
                "AWS Security Hub API Reference: UpdateOrganizationConfiguration", AwsTypes.HubAdministrator, AwsTypes.HubOrganization,
                AwsTypes.HubPolicy, AwsTypes.HubPolicyAssociation),
            new Delegation.ServiceIsOnOnce("securityhub", "hub", "ResourceConflictException",
                "AWS Security Hub API Reference: EnableSecurityHub", AwsTypes.HubAccount, AwsTypes.HubAdministrator),
            new SecurityHub.AggregatorIsOne(),
            new SecurityHub.AggregatorMode(),
            new SecurityHub.AssociationPolicy(),
            new SecurityHub.AssociationTarget(),
            new SecurityHub.CentralAdministrator(),
            new SecurityHub.CentralAggregator(),
            new SecurityHub.CentralSettings(),
            new SecurityHub.CentrallyManaged(),
            new SecurityHub.ConfigurationType(),
            new SecurityHub.PolicyControls(),
            new SecurityHub.PolicyCount(),
            new SecurityHub.PolicyNeedsCentral(),
            new SecurityHub.StandardKnown(),
        ],
        "cfg" =>
        [
            new Delegation.SettingsNeedRegistration("config-aggregator-delegation", "OrganizationAccessDeniedException",
                "AWS Config API Reference: PutConfigurationAggregator", "config.amazonaws.com",
                static call => call.Inputs.Has("organizationAggregationSource"), AwsTypes.ConfigAggregator),
            new Delegation.SettingsNeedRegistration("config-organization-delegation", "OrganizationAccessDeniedException",
                "AWS Config API Reference: PutOrganizationConformancePack", "config-multiaccountsetup.amazonaws.com", static _ => true,
                AwsTypes.OrganizationConformancePack, AwsTypes.OrganizationManagedRule),
            new Config.AggregatorRole(),
            new Config.AggregatorSource(),
            new Config.ChannelBucket(),
            new Config.ChannelDelivery(),
            new Config.ChannelFrequency(),
            new Config.ChannelIsOne(),
            new Config.ChannelKey(),
            new Config.ChannelRecorder(),
            new Config.OrganizationRecorders(),
            new Config.PackBucket(),
            new Config.PackRecorder(),
            new Config.PackTemplate(),
            new Config.RecorderIsOne(),
            new Config.RecorderRole(),
            new Config.RecordingFrequency(),
            new Config.RecordingGroup(),
            new Config.StatusChannel(),
            new Config.StatusRecorder(),
        ],
        "macie2" =>
        [
            new Delegation.DelegatesFromManagement("macie", "AccessDeniedException",
                "Amazon Macie API Reference: Delegated Administrator", AwsTypes.MacieAdministrator),
            new Delegation.AdministratorInOrganization("macie", "ValidationException",
                "Amazon Macie API Reference: Delegated Administrator", AwsTypes.MacieAdministrator),
            new Delegation.OneAdministrator("macie", "ConflictException",
                "Amazon Macie User Guide: Managing multiple Macie accounts with AWS Organizations", AwsTypes.MacieAdministrator),
            new Delegation.ServiceIsOn("macie", "Macie", "AccessDeniedException",
                "Amazon Macie API Reference: Amazon Macie Administration", AwsTypes.MacieAccount, AwsTypes.MacieOrganization, AwsTypes.MacieMember,
                AwsTypes.MacieExport),
            new Delegation.SettingsNeedDelegation("macie", "Macie", "AccessDeniedException",
                "Amazon Macie API Reference: Organization Configuration", AwsTypes.MacieAdministrator, AwsTypes.MacieOrganization,
                AwsTypes.MacieMember),
            new Delegation.ServiceIsOnOnce("macie", "session", "ConflictException",
                "Amazon Macie API Reference: Amazon Macie Administration", AwsTypes.MacieAccount, AwsTypes.MacieAdministrator),
            new Macie.ExportPermissions(),
            new Macie.MemberAccount(),
            new Macie.MemberEmail(),
            new Macie.SessionSettings(),
        ],
        "inspector2" =>
        [
            new Delegation.DelegatesFromManagement("inspector", "AccessDeniedException",
                "Amazon Inspector API Reference: EnableDelegatedAdminAccount", AwsTypes.InspectorAdministrator),
            new Delegation.AdministratorInOrganization("inspector", "ValidationException",
                "Amazon Inspector API Reference: EnableDelegatedAdminAccount", AwsTypes.InspectorAdministrator),
            new Delegation.OneAdministrator("inspector", "ConflictException",
                "Amazon Inspector User Guide: Designating a delegated administrator", AwsTypes.InspectorAdministrator),
            new Delegation.SettingsNeedDelegation("inspector", "Inspector", "AccessDeniedException",
                "Amazon Inspector API Reference: UpdateOrganizationConfiguration", AwsTypes.InspectorAdministrator, AwsTypes.InspectorOrganization,
                AwsTypes.InspectorMember),
            new Inspector.AutoEnableCode(),
            new Inspector.EnablerAccounts(),
            new Inspector.EnablerMembers(),
            new Inspector.MemberAccount(),
            new Inspector.ResourceTypes(),
        ],
        "accessanalyzer" =>
        [
            new Delegation.SettingsNeedRegistration("access-analyzer-delegation", "ValidationException",
                "IAM User Guide: Settings for IAM Access Analyzer", "access-analyzer.amazonaws.com",
                static call => call.Made.Text("type").StartsWith("ORGANIZATION", StringComparison.Ordinal), AwsTypes.Analyzer),
            new AccessAnalyzer.AnalyzerIsOne(),
            new AccessAnalyzer.AnalyzerType(),
            new AccessAnalyzer.UnusedAge(),
        ],
        "detective" =>
        [
            new Delegation.DelegatesFromManagement("detective", "AccessDeniedException",
                "Amazon Detective API Reference: EnableOrganizationAdminAccount", AwsTypes.DetectiveAdministrator),
            new Delegation.AdministratorInOrganization("detective", "ValidationException",
                "Amazon Detective API Reference: EnableOrganizationAdminAccount", AwsTypes.DetectiveAdministrator),
            new Delegation.OneAdministrator("detective", "ValidationException",
                "Amazon Detective Administration Guide: Managing accounts with AWS Organizations", AwsTypes.DetectiveAdministrator),
            new Delegation.SettingsNeedDelegation("detective", "Detective", "ValidationException",
                "Amazon Detective API Reference: UpdateOrganizationConfiguration", AwsTypes.DetectiveAdministrator, AwsTypes.DetectiveOrganization),
            new Delegation.ServiceIsOnOnce("detective", "graph", "ConflictException",
                "Amazon Detective API Reference: CreateGraph", AwsTypes.Graph, AwsTypes.DetectiveAdministrator),
            new Detective.GraphOwned(),
            new Detective.MemberAccount(),
        ],
        "securitylake" =>
        [
            new Delegation.SettingsNeedRegistration("securitylake-delegation", "AccessDeniedException",
                "Amazon Security Lake User Guide: Managing multiple accounts with AWS Organizations", "securitylake.amazonaws.com", static _ => true,
                AwsTypes.DataLake, AwsTypes.LakeSource),
            new Delegation.ServiceIsOn("securitylake", "Security Lake", "ResourceNotFoundException",
                "Amazon Security Lake API Reference: CreateAwsLogSource", AwsTypes.DataLake, AwsTypes.LakeSource),
            new SecurityLake.LakeRole(),
            new SecurityLake.SourceName(),
        ],
        "sns" =>
        [
            new Sns.SubscriptionProtocol(),
            new Sns.SubscriptionTopic(),
            new Sns.TopicPolicyMalformed(),
        ],
        _ => [],
    };
}
