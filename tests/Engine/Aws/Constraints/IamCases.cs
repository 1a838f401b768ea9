using SecurityPlatform.Engine.Aws;

namespace SecurityPlatform.Tests.Engine.Aws.Constraints;

static class IamCases
{
    const string Trust = """{"Statement": [{"Effect": "Allow", "Principal": {"Service": "firehose.amazonaws.com"}, "Action": "sts:AssumeRole"}]}""";

    static readonly Existing s_role = new("role", AwsTypes.Role, $$$$"""{"name": "writer", "assumeRolePolicy": {{{{Trust}}}}}""");
    static readonly Existing s_policy = new("policy", AwsTypes.ManagedPolicy, $$$$"""{"name": "read", "policy": {{{{Allow("s3:GetObject")}}}}}""");

    public static ConstraintCase[] All =>
    [
        Role("iam-trust-malformed",
            bad: """{"assumeRolePolicy": {"Statement": [{"Effect": "Allow", "Principal": {"Service": "firehose.amazonaws.com"}, "Action": "sts:AssumeRole", "Resource": "*"}]}}""",
            good: $$$$"""{"assumeRolePolicy": {{{{Trust}}}}}""", "MalformedPolicyDocument: it.assumeRolePolicy: Statement[0]: expected no Resource in a trust policy, got \"*\". Correct the document."),
        Role("iam-trust-action",
            bad: """{"assumeRolePolicy": {"Statement": [{"Effect": "Allow", "Principal": {"Service": "firehose.amazonaws.com"}, "Action": "s3:PutObject"}]}}""",
            good: $$$$"""{"assumeRolePolicy": {{{{Trust}}}}}""", "MalformedPolicyDocument: it.assumeRolePolicy: expected actions of sts, got s3:PutObject. Use sts:AssumeRole here, and put what the role may do into a RolePolicy."),
        Role("iam-trust-size",
            bad: $$$$"""{"assumeRolePolicy": {"Statement": [{"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::444455556666:role/{{{{new string('a', 2_048)}}}}"}, "Action": "sts:AssumeRole"}]}}""",
            good: $$$$"""{"assumeRolePolicy": {"Statement": [{"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::444455556666:role/{{{{new string('a', 1_900)}}}}"}, "Action": "sts:AssumeRole"}]}}""", "LimitExceeded: it.assumeRolePolicy: expected at most 2048 characters, got 2162. Use conditions in place of lists of principals."),
        Role("iam-role-name", bad: $$$$"""{"name": "log writer", "assumeRolePolicy": {{{{Trust}}}}}""", good: $$$$"""{"name": "log-writer@all", "assumeRolePolicy": {{{{Trust}}}}}""", "ValidationError: it.name: expected 1 to 64 letters, digits and +=,.@_-, got log writer. Choose another name."),
        RolePolicy("iam-policy-malformed",
            bad: """{"Statement": [{"Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "*"}]}""",
            good: Allow("s3:GetObject"), "MalformedPolicyDocument: it.policy: Statement[0]: expected no Principal in a policy that is attached to an identity or account, got \"*\". Correct the document."),
        RolePolicy("iam-policy-malformed",
            bad: """{"Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "logs"}]}""",
            good: Allow("s3:GetObject"), "MalformedPolicyDocument: it.policy: Statement[0].Resource: expected an ARN or *, got logs. Correct the document."),
        RolePolicy("iam-inline-policy-size", bad: Allow("s3:" + new string('a', 5_200)), good: Allow("s3:" + new string('a', 4_900)), "LimitExceeded: it.policy: expected at most 10240 characters in all inline policies of writer, got 10328. Move statements to a managed policy, or shorten them with wildcards.") with
        {
            Given = [s_role, new("other", AwsTypes.RolePolicy, $$$$"""{"name": "other", "role": "writer", "policy": {{{{Allow("s3:" + new string('b', 5_000))}}}}}""")],
        },
        new("iam-policy-size", AwsTypes.ManagedPolicy)
        {
            Bad = $$$$"""{"policy": {{{{Allow("s3:" + new string('a', 6_144))}}}}}""",
            Good = $$$$"""{"policy": {{{{Allow("s3:" + new string('a', 6_000))}}}}}""",
            Says = "LimitExceeded: it.policy: expected at most 6144 characters, got 6208. Split it into several policies.",
        },
        new("iam-role-exists", AwsTypes.RolePolicy)
        {
            Given = [s_role],
            Bad = $$$$"""{"role": "reader", "policy": {{{{Allow("s3:GetObject")}}}}}""",
            Good = $$$$"""{"role": "writer", "policy": {{{{Allow("s3:GetObject")}}}}}""",
            Says = "NoSuchEntity: it.role: expected the name of a role of account 444455556666, got reader. Create the role first, and pass its name.",
        },
        new("iam-policy-exists", AwsTypes.RolePolicyAttachment)
        {
            Given = [s_role, s_policy],
            Bad = """{"role": "writer", "policyArn": "arn:aws:iam::444455556666:policy/write"}""",
            Good = """{"role": "writer", "policyArn": "{policy.arn}"}""",
            Says = "NoSuchEntity: it.policyArn: expected the ARN of an existing policy, got arn:aws:iam::444455556666:policy/write. Create the policy first, and pass its ARN.",
        },
        new("iam-attached-policies", AwsTypes.RolePolicyAttachment)
        {
            Given = [s_role, .. Attached(9)],
            GivenBad = [.. Attached(10)],
            Bad = """{"role": "writer", "policyArn": "arn:aws:iam::aws:policy/ReadOnlyAccess"}""",
            Good = """{"role": "writer", "policyArn": "arn:aws:iam::aws:policy/ReadOnlyAccess"}""",
            Says = "LimitExceeded: it.role: expected at most 10 managed policies on writer, got 11. Merge policies, or use an inline policy.",
        },
    ];

    static IEnumerable<Existing> Attached(int count) => Enumerable.Range(0, count).Select(
        i => new Existing($"attached{i}", AwsTypes.RolePolicyAttachment, $$$$"""{"role": "writer", "policyArn": "arn:aws:iam::aws:policy/{{{{i}}}}"}"""));

    static string Allow(string action) => $$$$"""{"Statement": [{"Effect": "Allow", "Action": "{{{{action}}}}", "Resource": "*"}]}""";

    static ConstraintCase Role(string id, string bad, string good, string says) =>
        new(id, AwsTypes.Role) { Bad = bad, Good = good, Says = says };

    static ConstraintCase RolePolicy(string id, string bad, string good, string says) => new(id, AwsTypes.RolePolicy)
    {
        Given = [s_role],
        Bad = $$$$"""{"role": "writer", "policy": {{{{bad}}}}}""",
        Good = $$$$"""{"role": "writer", "policy": {{{{good}}}}}""",
        Says = says,
    };
}
