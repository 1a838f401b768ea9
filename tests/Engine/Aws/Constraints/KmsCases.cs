using SecurityPlatform.Engine.Aws;

namespace SecurityPlatform.Tests.Engine.Aws.Constraints;

static class KmsCases
{
    const string Root = """{"Sid": "Root", "Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::444455556666:root"}, "Action": "kms:*", "Resource": "*"}""";

    static readonly Existing s_key = new("key", AwsTypes.Key, "{}");
    static readonly Existing s_theirs = new("theirs", AwsTypes.Key, "{}", Sandbox.Member);

    public static ConstraintCase[] All =>
    [
        Key("kms-policy-malformed",
            bad: """{"policy": {"Statement": [{"Effect": "Allow", "Principal": {"AWS": "444455556666"}, "Action": "kms:*"}]}}""",
            good: $$$$"""{"policy": {"Statement": [{{{{Root}}}}]}}""", "MalformedPolicyDocumentException: it.policy: Statement[0]: expected either Resource or NotResource, got neither. Correct the document."),
        Key("kms-policy-malformed", bad: """{"policy": "{\"Statement\": ["}""", good: "{}", "MalformedPolicyDocumentException: it.policy: document: expected JSON, got a text that breaks off or errs at line 1. Correct the document."),
        Key("kms-policy-size",
            bad: $$$$"""{"policy": {"Statement": [{{{{Root}}}}, {"Effect": "Deny", "Principal": "*", "Action": "kms:{{{{new string('a', 32_768)}}}}", "Resource": "*"}]}}""",
            good: $$$$"""{"policy": {"Statement": [{{{{Root}}}}, {"Effect": "Deny", "Principal": "*", "Action": "kms:{{{{new string('a', 32_000)}}}}", "Resource": "*"}]}}""", "LimitExceededException: it.policy: expected at most 32768 characters, got 32965. Use conditions on aws:SourceOrgID or aws:PrincipalOrgID in place of lists of accounts."),
        Key("kms-policy-lockout",
            bad: """{"policy": {"Statement": [{"Effect": "Allow", "Principal": {"Service": "cloudtrail.amazonaws.com"}, "Action": "kms:*", "Resource": "*"}]}}""",
            good: $$$$"""{"policy": {"Statement": [{{{{Root}}}}]}}""", "MalformedPolicyDocumentException: it.policy: expected a statement that lets account 444455556666 use kms:PutKeyPolicy, got none. Allow kms:* to the account's root, or to the role that deploys."),
        Key("kms-policy-lockout",
            bad: $$$$"""{"policy": {"Statement": [{{{{Root}}}}, {"Effect": "Deny", "Principal": "*", "Action": "kms:Put*", "Resource": "*"}]}}""",
            good: """{"policy": {"Statement": [{"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::444455556666:role/deploy"}, "Action": "kms:*", "Resource": "*"}]}}""", "MalformedPolicyDocumentException: it.policy: expected a statement that lets account 444455556666 use kms:PutKeyPolicy, got none. Allow kms:* to the account's root, or to the role that deploys."),
        Key("kms-policy-lockout",
            bad: """{"policy": {"Statement": [{"Effect": "Allow", "Principal": {"AWS": "777788889999"}, "Action": "kms:*", "Resource": "*"}]}}""",
            good: """{"bypassPolicyLockoutSafetyCheck": true, "policy": {"Statement": [{"Effect": "Allow", "Principal": {"AWS": "777788889999"}, "Action": "kms:*", "Resource": "*"}]}}""", "MalformedPolicyDocumentException: it.policy: expected a statement that lets account 444455556666 use kms:PutKeyPolicy, got none. Allow kms:* to the account's root, or to the role that deploys."),
        new("kms-policy-target", AwsTypes.KeyPolicy)
        {
            Given = [s_key, s_theirs],
            Bad = $$$$"""{"keyId": "{theirs.id}", "policy": {"Statement": [{{{{Root}}}}]}}""",
            Good = $$$$"""{"keyId": "{key.id}", "policy": {"Statement": [{{{{Root}}}}]}}""",
            Says = "NotFoundException: it.keyId: expected a key of account 444455556666 in eu-west-1, got cf82bcbf-4870-4cce-ae9c-62acfb5ae789. Create the key first, and pass its id.",
        },
        new("kms-alias-name", AwsTypes.KeyAlias)
        {
            Given = [s_key],
            Bad = """{"name": "alias/aws/s3", "targetKeyId": "{key.id}"}""",
            Good = """{"name": "alias/log-archive", "targetKeyId": "{key.id}"}""",
            Says = "InvalidAliasNameException: it.name: expected alias/ and letters, digits, _, / or -, but not alias/aws/, got alias/aws/s3. Choose a name such as alias/log-archive.",
        },
        new("kms-grant-key", AwsTypes.KeyGrant)
        {
            Given = [s_key, s_theirs],
            Bad = """{"keyId": "{theirs.arn}", "granteePrincipal": "arn:aws:iam::999999999999:role/reader", "operations": ["Decrypt"]}""",
            Good = """{"keyId": "{key.arn}", "granteePrincipal": "arn:aws:iam::999999999999:role/reader", "operations": ["Decrypt"]}""",
            Says = "NotFoundException: it.keyId: expected a key of account 444455556666 in eu-west-1, got arn:aws:kms:eu-west-1:777788889999:key/cf82bcbf-4870-4cce-ae9c-62acfb5ae789. Pass the ARN of the key, and its region.",
        },
        new("kms-grant-principal", AwsTypes.KeyGrant)
        {
            Given = [s_key, new("reader", AwsTypes.Role, """{"name": "reader"}""")],
            Bad = """{"keyId": "{key.arn}", "granteePrincipal": "arn:aws:iam::444455556666:role/nobody", "operations": ["Decrypt"]}""",
            Good = """{"keyId": "{key.arn}", "granteePrincipal": "{reader.arn}", "operations": ["Decrypt"]}""",
            Says = "InvalidArnException: it.granteePrincipal: expected a role that exists, got arn:aws:iam::444455556666:role/nobody. Deploy the stack that makes the role first.",
        },
        new("kms-alias-target", AwsTypes.KeyAlias)
        {
            Given = [s_key, s_theirs],
            Bad = """{"name": "alias/log-archive", "targetKeyId": "{theirs.arn}"}""",
            Good = """{"name": "alias/log-archive", "targetKeyId": "{key.arn}"}""",
            Says = "NotFoundException: it.targetKeyId: expected a key of account 444455556666 in eu-west-1, got arn:aws:kms:eu-west-1:777788889999:key/cf82bcbf-4870-4cce-ae9c-62acfb5ae789. Create the key first, and pass its id.",
        },
        Key("kms-deletion-window", bad: """{"deletionWindowInDays": 6}""", good: """{"deletionWindowInDays": 7}""", "ValidationException: it.deletionWindowInDays: expected 7 to 30, got 6. Set it to 30."),
        Key("kms-rotation-period", bad: """{"rotationPeriodInDays": 30}""", good: """{"rotationPeriodInDays": 90}""", "ValidationException: it.rotationPeriodInDays: expected 90 to 2560, got 30. Set it to 365."),
    ];

    static ConstraintCase Key(string id, string bad, string good, string says) =>
        new(id, AwsTypes.Key) { Bad = bad, Good = good, Says = says };
}
