using SecurityPlatform.Engine.Aws;

namespace SecurityPlatform.Tests.Engine.Aws.Constraints;

static class OrganizationsCases
{
    const string Deny = """{"Version": "2012-10-17", "Statement": [{"Effect": "Deny", "Action": "organizations:LeaveOrganization", "Resource": "*"}]}""";

    static readonly Existing s_trust = new("trust", AwsTypes.ServiceAccess, """{"servicePrincipal": "config.amazonaws.com"}""", Sandbox.Master);
    static readonly Existing s_policy = new("policy", AwsTypes.OrganizationsPolicy, $$$$"""{"content": {{{{Deny}}}}}""", Sandbox.Master);

    public static ConstraintCase[] All =>
    [
        new("organizations-only-management", AwsTypes.ServiceAccess)
        {
            Account = Sandbox.Master,
            BadAccount = Sandbox.Security,
            Bad = """{"servicePrincipal": "config.amazonaws.com"}""",
            Good = """{"servicePrincipal": "config.amazonaws.com"}""",
            Says = "AccessDeniedException: it.provider: expected management account 111122223333, got account 444455556666. Declare it in the master stack.",
        },
        Administrator("organizations-administrator-member",
            bad: """{"accountId": "999999999999", "servicePrincipal": "config.amazonaws.com"}""",
            good: """{"accountId": "444455556666", "servicePrincipal": "config.amazonaws.com"}""", "AccountNotFoundException: it.accountId: expected an account of organization o-exampleorg, got 999999999999. Invite the account first, or correct the id."),
        Administrator("organizations-administrator-management",
            bad: """{"accountId": "111122223333", "servicePrincipal": "config.amazonaws.com"}""",
            good: """{"accountId": "444455556666", "servicePrincipal": "config.amazonaws.com"}""", "ConstraintViolationException: it.accountId: expected a member account, got management account 111122223333. Delegate to the security account."),
        Administrator("organizations-administrator-trust",
            bad: """{"accountId": "444455556666", "servicePrincipal": "ssm.amazonaws.com"}""",
            good: """{"accountId": "444455556666", "servicePrincipal": "config.amazonaws.com"}""", "ConstraintViolationException: it.servicePrincipal: expected a service with trusted access, got ssm.amazonaws.com. Add it to the organization's awsServiceAccessPrincipals, or create an AwsServiceAccess first and depend on it."),
        new("organizations-service-principal", AwsTypes.ServiceAccess)
        {
            Account = Sandbox.Master,
            Bad = """{"servicePrincipal": "config"}""",
            Good = """{"servicePrincipal": "config.amazonaws.com"}""",
            Says = "InvalidInputException: it.servicePrincipal: expected a service principal such as guardduty.amazonaws.com, got config. Write the full principal.",
        },
        new("organizations-service-principal", AwsTypes.Organization)
        {
            Account = Sandbox.Master,
            Bad = """{"awsServiceAccessPrincipals": ["config.amazonaws.com", "ram"]}""",
            Good = """{"awsServiceAccessPrincipals": ["config.amazonaws.com", "ram.amazonaws.com"]}""",
            Says = "InvalidInputException: it.awsServiceAccessPrincipals: expected a service principal such as guardduty.amazonaws.com, got ram. Write the full principal.",
        },
        new("organizations-all-features", AwsTypes.Organization)
        {
            Account = Sandbox.Master,
            Bad = """{"featureSet": "CONSOLIDATED_BILLING", "awsServiceAccessPrincipals": ["config.amazonaws.com"]}""",
            Good = """{"featureSet": "ALL", "awsServiceAccessPrincipals": ["config.amazonaws.com"]}""",
            Says = "ConstraintViolationException: it.featureSet: expected ALL, as services are trusted or policies enabled, got CONSOLIDATED_BILLING. Set it to ALL.",
        },
        Policy("organizations-policy-size",
            bad: $$$$"""{"Statement":[{"Effect":"Deny","Action":"s3:{{{{new string('a', 5_120)}}}}","Resource":"*"}]}""",
            good: $$$$"""{"Statement":[{"Effect":"Deny","Action":"s3:{{{{new string('a', 5_000)}}}}","Resource":"*"}]}""", "ConstraintViolationException: it.content: expected at most 5120 characters, spaces too, got 5183. Write the JSON without spaces, or split the policy."),
        Policy("organizations-policy-malformed",
            bad: """{"Statement": [{"Effect": "Deny", "Principal": "*", "Action": "*", "Resource": "*"}]}""",
            good: Deny, "MalformedPolicyDocumentException: it.content: Statement[0]: expected no Principal in a policy that is attached to an identity or account, got \"*\". Correct the document."),
        Attachment("organizations-policy-type", """{"policyId": "{policy.id}", "targetId": "444455556666"}""", "PolicyTypeNotEnabledException: it.policyId: expected a policy of an enabled type, got SERVICE_CONTROL_POLICY. Add the type to the organization's enabledPolicyTypes first.") with
        {
            GivenBad = [new("organization", AwsTypes.Organization, """{"featureSet": "ALL"}""", Sandbox.Master)],
            GivenGood = [new("organization", AwsTypes.Organization, """{"featureSet": "ALL", "enabledPolicyTypes": ["SERVICE_CONTROL_POLICY"]}""", Sandbox.Master)],
        },
        Attachment("organizations-policy-exists", """{"policyId": "p-12345678", "targetId": "444455556666"}""", "PolicyNotFoundException: it.policyId: expected the id of an existing policy, got p-12345678. Create the policy first, and pass its id."),
        Attachment("organizations-target-exists", """{"policyId": "{policy.id}", "targetId": "ou-abcd-12345678"}""", "TargetNotFoundException: it.targetId: expected a root, unit or account of organization o-exampleorg, got ou-abcd-12345678. Correct the id."),
        Attachment("organizations-policy-attachments", """{"policyId": "{policy.id}", "targetId": "777788889999"}""", "ConstraintViolationException: it.targetId: expected at most 5 policies on 777788889999 with FullAWSAccess, got 6. Merge policies, or attach some to a parent unit.") with
        {
            GivenBad =
            [
                .. Enumerable.Range(0, 4).Select(i => new Existing(
                    $"attached{i}", AwsTypes.OrganizationsPolicyAttachment, $$$$"""{"policyId": "p-{{{{i}}}}", "targetId": "777788889999"}""", Sandbox.Master)),
            ],
        },
    ];

    static ConstraintCase Administrator(string id, string bad, string good, string says) => new(id, AwsTypes.DelegatedAdministrator)
    {
        Account = Sandbox.Master,
        Given = [s_trust],
        Bad = bad,
        Good = good,
        Says = says,
    };

    static ConstraintCase Policy(string id, string bad, string good, string says) => new(id, AwsTypes.OrganizationsPolicy)
    {
        Account = Sandbox.Master,
        Bad = $$$$"""{"content": {{{{bad}}}}}""",
        Good = $$$$"""{"content": {{{{good}}}}}""",
        Says = says,
    };

    static ConstraintCase Attachment(string id, string bad, string says) => new(id, AwsTypes.OrganizationsPolicyAttachment)
    {
        Account = Sandbox.Master,
        Given = [s_policy],
        Bad = bad,
        Good = """{"policyId": "{policy.id}", "targetId": "777788889999"}""",
        Says = says,
    };
}
