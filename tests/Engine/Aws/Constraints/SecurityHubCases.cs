using SecurityPlatform.Engine.Aws;

namespace SecurityPlatform.Tests.Engine.Aws.Constraints;

static class SecurityHubCases
{
    static readonly Existing s_hub = new("hub", AwsTypes.HubAccount, """{}""");
    static readonly Existing s_administrator = new("administrator", AwsTypes.HubAdministrator, """{"adminAccountId": "444455556666"}""", Sandbox.Master);
    static readonly Existing s_aggregator = new("aggregator", AwsTypes.FindingAggregator, """{"linkingMode": "ALL_REGIONS"}""");
    static readonly Existing s_central = new("central", AwsTypes.HubOrganization, """{"autoEnable": false, "organizationConfiguration": {"configurationType": "CENTRAL"}}""");
    static readonly Existing s_policy = new("policy", AwsTypes.HubPolicy, """{"name": "policy"}""");

    public static ConstraintCase[] All =>
    [
        new("securityhub-administrator-caller", AwsTypes.HubAdministrator)
        {
            Account = Sandbox.Master,
            BadAccount = Sandbox.Security,
            Bad = """{"adminAccountId": "444455556666"}""",
            Good = """{"adminAccountId": "444455556666"}""",
            Says = "AccessDeniedException: it.provider: expected management account 111122223333, got account 444455556666. Declare it in the master stack.",
        },
        new("securityhub-administrator-account", AwsTypes.HubAdministrator)
        {
            Account = Sandbox.Master,
            Bad = """{"adminAccountId": "999999999999"}""",
            Good = """{"adminAccountId": "444455556666"}""",
            Says = "InvalidInputException: it.adminAccountId: expected an account of organization o-exampleorg, got 999999999999. Delegate to the security account.",
        },
        new("securityhub-administrator-one", AwsTypes.HubAdministrator)
        {
            Account = Sandbox.Master,
            Given = [s_administrator with { Region = "us-east-1" }],
            Bad = """{"adminAccountId": "777788889999"}""",
            Good = """{"adminAccountId": "444455556666"}""",
            Says = "InvalidInputException: it.adminAccountId: expected 444455556666, the administrator in us-east-1, got 777788889999. Delegate to one account in all regions.",
        },
        new("securityhub-exists", AwsTypes.HubAccount)
        {
            GivenBad = [s_hub],
            GivenGood = [s_hub with { Region = "us-east-1" }],
            Bad = """{}""",
            Good = """{}""",
            Says = "ResourceConflictException: it.region: expected no hub in eu-west-1 of account 444455556666 yet, got one. Import the one that exists.",
        },
        new("securityhub-exists", AwsTypes.HubAccount)
        {
            GivenBad = [s_administrator],
            Bad = """{}""",
            Good = """{}""",
            Says = "ResourceConflictException: it.region: expected no hub in eu-west-1 of account 444455556666 yet, got the one that the delegation made. Create it before the account becomes administrator, or import it.",
        },
        new("securityhub-on", AwsTypes.FindingAggregator)
        {
            GivenGood = [s_hub],
            Bad = """{"linkingMode": "ALL_REGIONS"}""",
            Good = """{"linkingMode": "ALL_REGIONS"}""",
            Says = "InvalidAccessException: it.region: expected Security Hub switched on in eu-west-1 of account 444455556666, got nothing. Switch it on first, and depend on it.",
        },
        new("securityhub-organization-delegation", AwsTypes.HubOrganization)
        {
            Given = [s_hub],
            GivenGood = [s_administrator],
            Bad = """{"autoEnable": true, "autoEnableStandards": "NONE"}""",
            Good = """{"autoEnable": true, "autoEnableStandards": "NONE"}""",
            Says = "InvalidAccessException: it.provider: expected account 444455556666 as delegated administrator of Security Hub in eu-west-1, got none. Delegate in the master stack for this region first.",
        },
        new("securityhub-aggregator-regions", AwsTypes.FindingAggregator)
        {
            Given = [s_hub],
            Bad = """{"linkingMode": "ALL"}""",
            Good = """{"linkingMode": "NO_REGIONS"}""",
            Says = "InvalidInputException: it.linkingMode: expected ALL_REGIONS, ALL_REGIONS_EXCEPT_SPECIFIED, SPECIFIED_REGIONS or NO_REGIONS, got ALL. Set one of them.",
        },
        new("securityhub-aggregator-regions", AwsTypes.FindingAggregator)
        {
            Given = [s_hub],
            Bad = """{"linkingMode": "SPECIFIED_REGIONS"}""",
            Good = """{"linkingMode": "SPECIFIED_REGIONS", "specifiedRegions": ["us-east-1"]}""",
            Says = "InvalidInputException: it.specifiedRegions: expected regions with SPECIFIED_REGIONS, got none. Name them.",
        },
        new("securityhub-aggregator-regions", AwsTypes.FindingAggregator)
        {
            Given = [s_hub],
            Bad = """{"linkingMode": "ALL_REGIONS", "specifiedRegions": ["us-east-1"]}""",
            Good = """{"linkingMode": "ALL_REGIONS"}""",
            Says = "InvalidInputException: it.specifiedRegions: expected none with ALL_REGIONS, got some. Remove them.",
        },
        new("securityhub-aggregator-one", AwsTypes.FindingAggregator)
        {
            Given = [s_hub],
            GivenBad = [s_aggregator with { Region = "us-east-1" }],
            Bad = """{"linkingMode": "ALL_REGIONS"}""",
            Good = """{"linkingMode": "ALL_REGIONS"}""",
            Says = "LimitExceededException: it.region: expected no aggregator in account 444455556666 yet, got one in us-east-1. Delete that one first: the home region cannot be changed.",
        },
        new("securityhub-configuration-type", AwsTypes.HubOrganization)
        {
            Given = [s_hub, s_administrator, s_aggregator],
            Bad = """{"autoEnable": false, "autoEnableStandards": "NONE", "organizationConfiguration": {"configurationType": "GLOBAL"}}""",
            Good = """{"autoEnable": false, "autoEnableStandards": "NONE", "organizationConfiguration": {"configurationType": "LOCAL"}}""",
            Says = "InvalidInputException: it.organizationConfiguration.configurationType: expected CENTRAL or LOCAL, got GLOBAL. Set one of them.",
        },
        new("securityhub-central-auto-enable", AwsTypes.HubOrganization)
        {
            Given = [s_hub, s_administrator, s_aggregator],
            Bad = """{"autoEnable": true, "autoEnableStandards": "NONE", "organizationConfiguration": {"configurationType": "CENTRAL"}}""",
            Good = """{"autoEnable": false, "autoEnableStandards": "NONE", "organizationConfiguration": {"configurationType": "CENTRAL"}}""",
            Says = "InvalidInputException: it.autoEnable: expected false with CENTRAL, got true. Let the configuration policy enable accounts.",
        },
        new("securityhub-central-auto-enable", AwsTypes.HubOrganization)
        {
            Given = [s_hub, s_administrator, s_aggregator],
            Bad = """{"autoEnable": false, "autoEnableStandards": "DEFAULT", "organizationConfiguration": {"configurationType": "CENTRAL"}}""",
            Good = """{"autoEnable": false, "autoEnableStandards": "NONE", "organizationConfiguration": {"configurationType": "CENTRAL"}}""",
            Says = "InvalidInputException: it.autoEnableStandards: expected NONE with CENTRAL, got DEFAULT. Let the configuration policy choose the standards.",
        },
        new("securityhub-central-aggregator", AwsTypes.HubOrganization)
        {
            Given = [s_hub, s_administrator],
            GivenGood = [s_aggregator],
            Bad = """{"autoEnable": false, "autoEnableStandards": "NONE", "organizationConfiguration": {"configurationType": "CENTRAL"}}""",
            Good = """{"autoEnable": false, "autoEnableStandards": "NONE", "organizationConfiguration": {"configurationType": "CENTRAL"}}""",
            Says = "InvalidInputException: it.organizationConfiguration.configurationType: expected a finding aggregator in eu-west-1 with CENTRAL, got none. Create the FindingAggregator first.",
        },
        new("securityhub-central-management", AwsTypes.HubOrganization)
        {
            Account = Sandbox.Master,
            Given = [s_hub with { Account = Sandbox.Master }, s_administrator with { Json = """{"adminAccountId": "111122223333"}""" }, s_aggregator with { Account = Sandbox.Master }],
            Bad = """{"autoEnable": false, "autoEnableStandards": "NONE", "organizationConfiguration": {"configurationType": "CENTRAL"}}""",
            Good = """{"autoEnable": false, "autoEnableStandards": "NONE", "organizationConfiguration": {"configurationType": "LOCAL"}}""",
            Says = "InvalidInputException: it.provider: expected a member account as administrator with CENTRAL, got management account 111122223333. Delegate to the security account.",
        },
        new("securityhub-policy-central", AwsTypes.HubPolicy)
        {
            Given = [s_hub, s_administrator],
            GivenGood = [s_central],
            Bad = """{"name": "platform", "configurationPolicy": {"securityControlsConfiguration": {"disabledControlIdentifiers": []}, "serviceEnabled": true, "enabledStandardArns": ["arn:aws:securityhub:eu-west-1::standards/pci-dss/v/4.0.1"]}}""",
            Good = """{"name": "platform", "configurationPolicy": {"securityControlsConfiguration": {"disabledControlIdentifiers": []}, "serviceEnabled": true, "enabledStandardArns": ["arn:aws:securityhub:eu-west-1::standards/pci-dss/v/4.0.1"]}}""",
            Says = "InvalidAccessException: it.provider: expected central configuration in account 444455556666, got none. Create an OrganizationConfiguration of type CENTRAL first.",
        },
        new("securityhub-policy-central", AwsTypes.HubPolicy)
        {
            Given = [s_hub, s_administrator],
            GivenBad = [s_central with { Region = "us-east-1" }],
            GivenGood = [s_central],
            Bad = """{"name": "platform", "configurationPolicy": {"securityControlsConfiguration": {"disabledControlIdentifiers": []}, "serviceEnabled": true, "enabledStandardArns": ["arn:aws:securityhub:eu-west-1::standards/pci-dss/v/4.0.1"]}}""",
            Good = """{"name": "platform", "configurationPolicy": {"securityControlsConfiguration": {"disabledControlIdentifiers": []}, "serviceEnabled": true, "enabledStandardArns": ["arn:aws:securityhub:eu-west-1::standards/pci-dss/v/4.0.1"]}}""",
            Says = "InvalidAccessException: it.region: expected the home region us-east-1, got eu-west-1. Create it there: it holds for all linked regions.",
        },
        new("securityhub-policy-controls", AwsTypes.HubPolicy)
        {
            Given = [s_hub, s_administrator, s_central],
            Bad = """{"name": "platform", "configurationPolicy": {"serviceEnabled": true, "enabledStandardArns": ["arn:aws:securityhub:eu-west-1::standards/pci-dss/v/4.0.1"]}}""",
            Good = """{"name": "platform", "configurationPolicy": {"securityControlsConfiguration": {"disabledControlIdentifiers": []}, "serviceEnabled": true, "enabledStandardArns": ["arn:aws:securityhub:eu-west-1::standards/pci-dss/v/4.0.1"]}}""",
            Says = "InvalidInputException: it.configurationPolicy.securityControlsConfiguration: expected controls with serviceEnabled, got none. Give disabledControlIdentifiers, empty if need be.",
        },
        new("securityhub-policy-controls", AwsTypes.HubPolicy)
        {
            Given = [s_hub, s_administrator, s_central],
            Bad = """{"name": "platform", "configurationPolicy": {"securityControlsConfiguration": {"disabledControlIdentifiers": [], "enabledControlIdentifiers": []}, "serviceEnabled": true, "enabledStandardArns": ["arn:aws:securityhub:eu-west-1::standards/pci-dss/v/4.0.1"]}}""",
            Good = """{"name": "platform", "configurationPolicy": {"securityControlsConfiguration": {"disabledControlIdentifiers": []}, "serviceEnabled": true, "enabledStandardArns": ["arn:aws:securityhub:eu-west-1::standards/pci-dss/v/4.0.1"]}}""",
            Says = "InvalidInputException: it.configurationPolicy.securityControlsConfiguration: expected enabled or disabled controls, got both. Keep the shorter list.",
        },
        new("securityhub-standard", AwsTypes.HubPolicy)
        {
            Given = [s_hub, s_administrator, s_central],
            Bad = """{"name": "platform", "configurationPolicy": {"securityControlsConfiguration": {"disabledControlIdentifiers": []}, "serviceEnabled": true, "enabledStandardArns": ["arn:aws:securityhub:::standards/pci-dss/v/4.0.1"]}}""",
            Good = """{"name": "platform", "configurationPolicy": {"securityControlsConfiguration": {"disabledControlIdentifiers": []}, "serviceEnabled": true, "enabledStandardArns": ["arn:aws:securityhub:::ruleset/cis-aws-foundations-benchmark/v/1.2.0"]}}""",
            Says = "InvalidInputException: it.configurationPolicy.enabledStandardArns: expected the ARN of a standard of Security Hub, got arn:aws:securityhub:::standards/pci-dss/v/4.0.1. Copy it from the standards reference, with the home region.",
        },
        new("securityhub-standard", AwsTypes.StandardsSubscription)
        {
            Given = [s_hub],
            Bad = """{"standardsArn": "arn:aws:securityhub:eu-west-1::standards/cis/v/9"}""",
            Good = """{"standardsArn": "arn:aws:securityhub:eu-west-1::standards/nist-800-53/v/5.0.0"}""",
            Says = "InvalidInputException: it.standardsArn: expected the ARN of a standard of Security Hub, got arn:aws:securityhub:eu-west-1::standards/cis/v/9. Copy it from the standards reference, with the home region.",
        },
        new("securityhub-policy-count", AwsTypes.HubPolicy)
        {
            Given = [s_hub, s_administrator, s_central],
            GivenBad = [.. Enumerable.Range(0, 20).Select(i => s_policy with { Name = $"policy{i}" })],
            Bad = """{"name": "platform", "configurationPolicy": {"securityControlsConfiguration": {"disabledControlIdentifiers": []}, "serviceEnabled": true, "enabledStandardArns": ["arn:aws:securityhub:eu-west-1::standards/pci-dss/v/4.0.1"]}}""",
            Good = """{"name": "platform", "configurationPolicy": {"securityControlsConfiguration": {"disabledControlIdentifiers": []}, "serviceEnabled": true, "enabledStandardArns": ["arn:aws:securityhub:eu-west-1::standards/pci-dss/v/4.0.1"]}}""",
            Says = "LimitExceededException: it.name: expected at most 20 configuration policies, got 21. Associate one policy with several targets.",
        },
        new("securityhub-association-policy", AwsTypes.HubPolicyAssociation)
        {
            Given = [s_administrator, s_central, s_policy],
            Bad = """{"policyId": "none", "targetId": "777788889999"}""",
            Good = """{"policyId": "{policy.id}", "targetId": "777788889999"}""",
            Says = "ResourceNotFoundException: it.policyId: expected the id of an existing configuration policy, got none. Create the policy first, and pass its id.",
        },
        new("securityhub-association-target", AwsTypes.HubPolicyAssociation)
        {
            Given = [s_administrator, s_central, s_policy],
            Bad = """{"policyId": "{policy.id}", "targetId": "999999999999"}""",
            Good = """{"policyId": "{policy.id}", "targetId": "777788889999"}""",
            Says = "InvalidInputException: it.targetId: expected a root, unit or account of organization o-exampleorg, got 999999999999. Correct the id.",
        },
        new("securityhub-association-target", AwsTypes.HubPolicyAssociation)
        {
            Given = [s_administrator, s_central, s_policy],
            Bad = """{"policyId": "{policy.id}", "targetId": "r-none"}""",
            Good = """{"policyId": "{policy.id}", "targetId": "777788889999"}""",
            Says = "InvalidInputException: it.targetId: expected a root, unit or account of organization o-exampleorg, got r-none. Correct the id.",
        },
        new("securityhub-centrally-managed", AwsTypes.StandardsSubscription)
        {
            Account = Sandbox.Member,
            Given = [s_hub with { Account = Sandbox.Member }],
            GivenBad = [new("association", AwsTypes.HubPolicyAssociation, """{"policyId": "1", "targetId": "777788889999"}""")],
            Bad = """{"standardsArn": "arn:aws:securityhub:eu-west-1::standards/nist-800-53/v/5.0.0"}""",
            Good = """{"standardsArn": "arn:aws:securityhub:eu-west-1::standards/nist-800-53/v/5.0.0"}""",
            Says = "AccessDeniedException: it.provider: expected an account that no configuration policy manages, got 777788889999. Leave it to the policy of the security stack.",
        },
    ];
}
