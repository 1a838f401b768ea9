using SecurityPlatform.Engine.Aws;

namespace SecurityPlatform.Tests.Engine.Aws.Constraints;

static class S3Cases
{
    static readonly Existing s_logs = new("logs", AwsTypes.Bucket, """{"bucket": "logs"}""");
    static readonly Existing s_locked = new("locked", AwsTypes.Bucket, """{"bucket": "locked", "objectLockEnabled": true}""");
    static readonly Existing s_target = new("target", AwsTypes.Bucket, """{"bucket": "target"}""");

    static readonly Existing s_targetPolicy = new("targetPolicy", AwsTypes.BucketPolicy, """
        {"bucket": "target", "policy": {"Version": "2012-10-17", "Statement": [{"Sid": "Logs", "Effect": "Allow", "Principal": {"Service": "logging.s3.amazonaws.com"},
         "Action": "s3:PutObject", "Resource": "arn:aws:s3:::target/logs/*"}]}}
        """);
    static readonly Existing[] s_abroad =
    [
        new("landing", AwsTypes.Bucket, """{"bucket": "landing", "objectLockEnabled": true}""", Sandbox.Member),
        new("abroad", AwsTypes.Bucket, """{"bucket": "abroad", "objectLockEnabled": true}"""),
        new("role", AwsTypes.Role, """{"name": "copy", "assumeRolePolicy": "{}"}""", Sandbox.Member),
    ];

    static readonly Existing s_abroadPolicy = new("abroadPolicy", AwsTypes.BucketPolicy, """
        {"bucket": "abroad", "policy": {"Version": "2012-10-17", "Statement": [{"Sid": "Copies", "Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::777788889999:role/copy"},
         "Action": "s3:ReplicateObject", "Resource": "arn:aws:s3:::abroad/*"}]}}
        """);
    static readonly Existing s_key = new("key", AwsTypes.Key, """
        {"policy": {"Version": "2012-10-17", "Statement": [{"Sid": "Copies", "Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::777788889999:role/copy"},
         "Action": "kms:Encrypt", "Resource": "*"}]}}
        """);

    public static ConstraintCase[] All =>
    [
        new("s3-bucket-name", AwsTypes.Bucket) { Bad = """{"bucket": "Logs"}""", Good = """{"bucket": "logs-1.example"}""", Says = "InvalidBucketName: it.bucket: expected 3 to 63 lower-case letters, digits, dots and hyphens, no IP address and no prefix or suffix of S3's own, got Logs. Choose another name." },
        new("s3-bucket-name", AwsTypes.Bucket) { Bad = """{"bucket": "192.0.2.1"}""", Good = """{"bucket": "ip-192.0.2.1"}""", Says = "InvalidBucketName: it.bucket: expected 3 to 63 lower-case letters, digits, dots and hyphens, no IP address and no prefix or suffix of S3's own, got 192.0.2.1. Choose another name." },
        new("s3-bucket-name-taken", AwsTypes.Bucket)
        {
            Given = [new("theirs", AwsTypes.Bucket, """{"bucket": "logs"}""", Sandbox.Member, "us-east-1")],
            Bad = """{"bucket": "logs"}""",
            Good = """{"bucket": "logs-444455556666"}""",
            Says = "BucketAlreadyExists: it.bucket: expected a name that no account of AWS uses, got logs, a bucket of account 777788889999 in us-east-1. Choose another name; include the account id.",
        },
        new("s3-bucket-exists", AwsTypes.BucketVersioning)
        {
            Given = [s_logs],
            Bad = """{"bucket": "other", "versioningConfiguration": {"status": "Enabled"}}""",
            Good = """{"bucket": "logs", "versioningConfiguration": {"status": "Enabled"}}""",
            Says = "NoSuchBucket: it.bucket: expected an existing bucket, got other. Create the bucket first, and pass its id so that the order is known.",
        },
        new("s3-bucket-owner", AwsTypes.BucketVersioning)
        {
            Given = [s_logs],
            BadAccount = Sandbox.Member,
            Bad = """{"bucket": "logs", "versioningConfiguration": {"status": "Enabled"}}""",
            Good = """{"bucket": "logs", "versioningConfiguration": {"status": "Enabled"}}""",
            Says = "AccessDenied: it.bucket: expected a bucket of account 777788889999, got logs of account 444455556666. Declare the setting in the stack of the account that owns the bucket.",
        },
        new("s3-bucket-region", AwsTypes.BucketVersioning)
        {
            Given = [s_logs],
            Bad = """{"bucket": "logs", "region": "us-east-1", "versioningConfiguration": {"status": "Enabled"}}""",
            Good = """{"bucket": "logs", "versioningConfiguration": {"status": "Enabled"}}""",
            Says = "PermanentRedirect: it.region: expected eu-west-1, the region of bucket logs, got us-east-1. Set Region to that of the bucket.",
        },
        new("s3-object-lock-versioning", AwsTypes.BucketObjectLock)
        {
            Given = [s_logs],
            GivenGood = [new("versioning", AwsTypes.BucketVersioning, """{"bucket": "logs", "versioningConfiguration": {"status": "Enabled"}}""")],
            Bad = """{"bucket": "logs"}""",
            Good = """{"bucket": "logs"}""",
            Says = "InvalidBucketState: it.bucket: expected a bucket with versioning, got logs without. Create BucketVersioning with status Enabled first, and depend on it.",
        },
        new("s3-object-lock-suspend", AwsTypes.BucketVersioning)
        {
            Given = [s_locked],
            Bad = """{"bucket": "locked", "versioningConfiguration": {"status": "Suspended"}}""",
            Good = """{"bucket": "locked", "versioningConfiguration": {"status": "Enabled"}}""",
            Says = "InvalidBucketState: it.versioningConfiguration.status: expected Enabled, as the bucket has Object Lock, got Suspended. Set it to Enabled.",
        },
        new("s3-object-lock-retention", AwsTypes.BucketObjectLock)
        {
            Given = [s_locked],
            Bad = """{"bucket": "locked", "rule": {"defaultRetention": {"mode": "COMPLIANCE", "days": 365, "years": 1}}}""",
            Good = """{"bucket": "locked", "rule": {"defaultRetention": {"mode": "COMPLIANCE", "days": 365}}}""",
            Says = "MalformedXML: it.rule.defaultRetention: expected either days or years, got both. Set one of them.",
        },
        new("s3-object-lock-retention", AwsTypes.BucketObjectLock)
        {
            Given = [s_locked],
            Bad = """{"bucket": "locked", "rule": {"defaultRetention": {"mode": "LOCKED", "days": 365}}}""",
            Good = """{"bucket": "locked", "rule": {"defaultRetention": {"mode": "GOVERNANCE", "years": 1}}}""",
            Says = "MalformedXML: it.rule.defaultRetention.mode: expected GOVERNANCE or COMPLIANCE, got LOCKED. Set one of them.",
        },
        new("s3-object-lock-retention", AwsTypes.BucketObjectLock)
        {
            Given = [s_locked],
            Bad = """{"bucket": "locked", "rule": {"defaultRetention": {"mode": "COMPLIANCE", "days": 0}}}""",
            Good = """{"bucket": "locked", "rule": {"defaultRetention": {"mode": "COMPLIANCE", "days": 1}}}""",
            Says = "MalformedXML: it.rule.defaultRetention: expected a period of at least 1, got 0. Set a longer period.",
        },
        Policy("s3-policy-malformed",
            bad: """{"Version": "2012-10-17", "Statement": [{"Effect": "allow", "Principal": "*", "Action": "s3:*", "Resource": "arn:aws:s3:::logs"}]}""",
            good: """{"Version": "2012-10-17", "Statement": [{"Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "arn:aws:s3:::logs"}]}""", "MalformedPolicy: it.policy: Statement[0].Effect: expected Allow or Deny, got \"allow\". Correct the document."),
        Policy("s3-policy-size",
            bad: $$$$"""{"Statement": [{"Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "arn:aws:s3:::logs/{{{{new string('a', 20_480)}}}}"}]}""",
            good: $$$$"""{"Statement": [{"Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "arn:aws:s3:::logs/{{{{new string('a', 20_300)}}}}"}]}""", "PolicyTooLarge: it.policy: expected at most 20480 characters, got 20577. Use conditions on aws:SourceOrgID or aws:PrincipalOrgID in place of lists of accounts."),
        Policy("s3-policy-resource",
            bad: """{"Statement": [{"Sid": "Deny", "Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": ["arn:aws:s3:::logs", "arn:aws:s3:::log/*"]}]}""",
            good: """{"Statement": [{"Sid": "Deny", "Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": ["arn:aws:s3:::logs", "arn:aws:s3:::logs/*"]}]}""", "MalformedPolicy: it.policy: expected resources of bucket logs, got arn:aws:s3:::log/* in Deny. Name the bucket, or its objects with /*."),
        Policy("s3-policy-action",
            bad: """{"Statement": [{"Sid": "Deny", "Effect": "Deny", "Principal": "*", "Action": "s3:DeleteObject", "Resource": "arn:aws:s3:::logs"}]}""",
            good: """{"Statement": [{"Sid": "Deny", "Effect": "Deny", "Principal": "*", "Action": "s3:DeleteObject", "Resource": "arn:aws:s3:::logs/*"}]}""", "MalformedPolicy: it.policy: expected a resource that s3:DeleteObject applies to, got arn:aws:s3:::logs in Deny. Add the objects: the bucket's ARN with /*."),
        Policy("s3-policy-action",
            bad: """{"Statement": [{"Sid": "Acl", "Effect": "Deny", "Principal": "*", "Action": "s3:GetBucketAcl", "Resource": "arn:aws:s3:::logs/*"}]}""",
            good: """{"Statement": [{"Sid": "Acl", "Effect": "Deny", "Principal": "*", "Action": ["s3:GetBucketAcl", "s3:GetObject"], "Resource": ["arn:aws:s3:::logs", "arn:aws:s3:::logs/*"]}]}""", "MalformedPolicy: it.policy: expected a resource that s3:GetBucketAcl applies to, got arn:aws:s3:::logs/* in Acl. Add the bucket's own ARN."),
        Policy("s3-policy-action",
            bad: """{"Statement": [{"Sid": "Key", "Effect": "Deny", "Principal": "*", "Action": "kms:Decrypt", "Resource": "arn:aws:s3:::logs"}]}""",
            good: """{"Statement": [{"Sid": "Key", "Effect": "Deny", "Principal": "*", "Action": "s3:PutBucketObjectLockConfiguration", "Resource": "arn:aws:s3:::logs"}]}""", "MalformedPolicy: it.policy: expected actions of s3, got kms:Decrypt in Key. Move it to the policy of its own service."),
        Policy("s3-policy-public",
            bad: """{"Statement": [{"Sid": "Read", "Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::logs/*"}]}""",
            good: """{"Statement": [{"Sid": "Read", "Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::logs/*", "Condition": {"StringEquals": {"aws:PrincipalOrgID": "o-exampleorg"}}}]}""", "AccessDenied: it.policy: expected a policy that is not public, as BlockPublicPolicy is on, got Read, which allows everybody. Name principals, or bound the statement by aws:PrincipalOrgID or aws:SourceArn."),
        new("s3-acl-disabled", AwsTypes.BucketAcl)
        {
            Given = [s_logs],
            GivenGood = [new("ownership", AwsTypes.BucketOwnership, """{"bucket": "logs", "rule": {"objectOwnership": "BucketOwnerPreferred"}}""")],
            Bad = """{"bucket": "logs", "acl": "log-delivery-write"}""",
            Good = """{"bucket": "logs", "acl": "log-delivery-write"}""",
            Says = "AccessControlListNotSupported: it.bucket: expected a bucket with access control lists, got logs with BucketOwnerEnforced. Remove the ACL and use a bucket policy.",
        },
        new("s3-encryption-key", AwsTypes.BucketEncryption)
        {
            Given = [s_logs],
            Bad = """{"bucket": "logs", "rules": [{"applyServerSideEncryptionByDefault": {"sseAlgorithm": "AES256", "kmsMasterKeyId": "k"}}]}""",
            Good = """{"bucket": "logs", "rules": [{"applyServerSideEncryptionByDefault": {"sseAlgorithm": "aws:kms", "kmsMasterKeyId": "k"}}]}""",
            Says = "InvalidArgument: it.rules: expected aws:kms where a kmsMasterKeyId is given, got AES256. Set sseAlgorithm to aws:kms, or remove the key.",
        },
        Lifecycle("s3-lifecycle-actions",
            bad: """{"id": "keep", "status": "Enabled"}""",
            good: """{"id": "keep", "status": "Enabled", "abortIncompleteMultipartUpload": {"daysAfterInitiation": 7}}""", "InvalidRequest: it.rules[keep]: expected at least one action, got none. Add an expiration or a transition, or remove the rule."),
        Lifecycle("s3-lifecycle-order",
            bad: """{"id": "age", "status": "Enabled", "expiration": {"days": 90}, "transitions": [{"days": 90, "storageClass": "GLACIER_IR"}]}""",
            good: """{"id": "age", "status": "Enabled", "expiration": {"days": 91}, "transitions": [{"days": 90, "storageClass": "GLACIER_IR"}]}""", "InvalidArgument: it.rules[age].expiration.days: expected more than the 90 days of the transition to GLACIER_IR, got 90. Let objects expire later, or move them earlier."),
        Lifecycle("s3-lifecycle-infrequent-access",
            bad: """{"id": "age", "status": "Enabled", "transitions": [{"days": 29, "storageClass": "STANDARD_IA"}]}""",
            good: """{"id": "age", "status": "Enabled", "transitions": [{"days": 30, "storageClass": "STANDARD_IA"}]}""", "InvalidArgument: it.rules[age].transitions: expected at least 30 days for STANDARD_IA, got 29. Set days to 30 or more."),
        Lifecycle("s3-lifecycle-days",
            bad: """{"id": "age", "status": "Enabled", "noncurrentVersionExpiration": {"noncurrentDays": 0}}""",
            good: """{"id": "age", "status": "Enabled", "noncurrentVersionExpiration": {"noncurrentDays": 1}}""", "InvalidArgument: it.rules[age].noncurrentVersionExpiration.noncurrentDays: expected 1 or more, got 0. Set a positive number of days."),
        Lifecycle("s3-lifecycle-ids",
            bad: """{"id": "age", "status": "Enabled", "expiration": {"days": 1}}, {"id": "age", "status": "Enabled", "expiration": {"days": 2}}""",
            good: """{"id": "age", "status": "Enabled", "expiration": {"days": 1}}, {"id": "old", "status": "Enabled", "expiration": {"days": 2}}""", "InvalidArgument: it.rules: expected every id once, got age twice. Rename one of the rules."),
        Lifecycle("s3-lifecycle-ids",
            bad: string.Join(',', Enumerable.Range(0, 1001).Select(i => $$$"""{"id": "{{{i}}}", "status": "Enabled", "expiration": {"days": 1}}""")),
            good: string.Join(',', Enumerable.Range(0, 1000).Select(i => $$$"""{"id": "{{{i}}}", "status": "Enabled", "expiration": {"days": 1}}""")), "InvalidArgument: it.rules: expected at most 1000 rules, got 1001. Merge rules."),
        Lifecycle("s3-lifecycle-filter",
            bad: """{"id": "age", "status": "Enabled", "expiration": {"days": 1}, "filter": {"prefix": "a/", "objectSizeGreaterThan": 1}}""",
            good: """{"id": "age", "status": "Enabled", "expiration": {"days": 1}, "filter": {"and": {"prefix": "a/", "objectSizeGreaterThan": 1}}}""", "MalformedXML: it.rules[age].filter: expected one predicate, got objectSizeGreaterThan and prefix. Put them into \"and\"."),
        Logging(null, "InvalidTargetBucketForLogging: it.targetBucket: expected an existing bucket, got target. Create it first."),
        Logging(s_target with { Region = "us-east-1" }, "InvalidTargetBucketForLogging: it.targetBucket: expected a bucket of account 444455556666 in eu-west-1, got target of account 444455556666 in us-east-1. Log to a bucket beside the source, and replicate from there."),
        Logging(s_target, "InvalidTargetBucketForLogging: it.targetBucket: expected a bucket without default retention, got target with Object Lock. Log to an unlocked bucket, and replicate from there.", new Existing("retention", AwsTypes.BucketObjectLock, """{"bucket": "target", "rule": {"defaultRetention": {"mode": "COMPLIANCE", "days": 1}}}""")),
        Logging(s_target, "InvalidTargetBucketForLogging: it.targetBucket: expected a bucket encrypted by S3 (AES256), got target encrypted with k. Log to a bucket with sseAlgorithm AES256.", new Existing("encryption", AwsTypes.BucketEncryption,
            """{"bucket": "target", "rules": [{"applyServerSideEncryptionByDefault": {"sseAlgorithm": "aws:kms", "kmsMasterKeyId": "k"}}]}""")),
        Logging(s_target, "AccessDenied: it.targetBucket: expected a policy that lets logging.s3.amazonaws.com use s3:PutObject on arn:aws:s3:::target/logs/444455556666/eu-west-1/logs/2026/01/01/log for arn:aws:s3:::logs, got no statement of the resource policy that allows it. Correct the policy of target.") with { Id = "s3-logging-grant" },
        Replication("s3:ReplicateObject on arn:aws:s3:::abroad/object, got no statement of the resource policy that allows it. Correct the policy of abroad or of the role.", s_key),
        Replication("kms:Encrypt on arn:aws:kms:eu-west-1:444455556666:key/29c48acf-1380-4b56-a766-0b6adcfdd6b0, got no statement of the resource policy that allows it. Correct the policy of the key or of the role.", new("key", AwsTypes.Key, "{}"), s_abroadPolicy),
        OwnedReplicas(),
        ReplicationRules("""{"id": "a", "status": "Enabled", "filter": {"prefix": ""}, "priority": 1, "destination": {"bucket": "arn:aws:s3:::abroad"}}""",
            "a priority and deleteMarkerReplication beside a filter, got a without. Add them."),
        ReplicationRules("""{"id": "a", "status": "Enabled", "destination": {"bucket": "arn:aws:s3:::abroad"}}, {"id": "b", "status": "Enabled", "destination": {"bucket": "arn:aws:s3:::landing"}}""",
            "a filter in every rule, where there are several destinations, got a without. Add one, with an empty prefix for all objects."),
        ReplicationRules($"{Ruled("a", 1)}, {Ruled("a", 2)}", "every id once, got a twice. Rename one of the rules."),
        ReplicationRules($"{Ruled("a", 1)}, {Ruled("b", 1)}", "every priority once, got 1 twice. Number the rules."),
        new("s3-replication-versioning", AwsTypes.BucketReplication)
        {
            Given = [s_logs, s_locked],
            GivenGood = [new("versioning", AwsTypes.BucketVersioning, """{"bucket": "logs", "versioningConfiguration": {"status": "Enabled"}}""")],
            Bad = """{"bucket": "logs", "role": "r", "rules": [{"status": "Enabled", "destination": {"bucket": "arn:aws:s3:::locked"}}]}""",
            Good = """{"bucket": "logs", "role": "r", "rules": [{"status": "Enabled", "destination": {"bucket": "arn:aws:s3:::locked"}}]}""",
            Says = "InvalidRequest: it.bucket: expected a bucket with versioning, got logs without. Create BucketVersioning with status Enabled first, and depend on it.",
        },
        new("s3-replication-versioning", AwsTypes.BucketReplication)
        {
            Given = [s_logs, s_locked],
            GivenGood = [new("versioning", AwsTypes.BucketVersioning, """{"bucket": "logs", "versioningConfiguration": {"status": "Enabled"}}""")],
            Bad = """{"bucket": "locked", "role": "r", "rules": [{"status": "Enabled", "destination": {"bucket": "arn:aws:s3:::logs"}}]}""",
            Good = """{"bucket": "locked", "role": "r", "rules": [{"status": "Enabled", "destination": {"bucket": "arn:aws:s3:::logs"}}]}""",
            Says = "InvalidRequest: it.rules: expected a destination bucket with versioning, got logs without. Create the destination and its BucketVersioning first.",
        },
    ];

    static ConstraintCase Policy(string id, string bad, string good, string says) => new(id, AwsTypes.BucketPolicy)
    {
        Given = [s_logs],
        Bad = $$$$"""{"bucket": "logs", "policy": {{{{bad}}}}}""",
        Good = $$$$"""{"bucket": "logs", "policy": {{{{good}}}}}""",
        Says = says,
    };

    static ConstraintCase Lifecycle(string id, string bad, string good, string says) => new(id, AwsTypes.BucketLifecycle)
    {
        Given = [s_logs],
        Bad = $$$$"""{"bucket": "logs", "rules": [{{{{bad}}}}]}""",
        Good = $$$$"""{"bucket": "logs", "rules": [{{{{good}}}}]}""",
        Says = says,
    };

    static ConstraintCase Logging(Existing? target, string says, params Existing[] bad) => new("s3-logging-target", AwsTypes.BucketLogging)
    {
        Given = [s_logs],
        GivenBad = [.. target is null ? Array.Empty<Existing>() : [target], .. bad],
        GivenGood = [s_target, s_targetPolicy],
        Bad = """{"bucket": "logs", "targetBucket": "target", "targetPrefix": "logs/"}""",
        Good = """{"bucket": "logs", "targetBucket": "target", "targetPrefix": "logs/"}""",
        Says = says,
    };

    static ConstraintCase ReplicationRules(string bad, string expected) => new("s3-replication-rules", AwsTypes.BucketReplication)
    {
        Given = [.. s_abroad, .. s_abroad[..2].Select(bucket => new Existing($"{bucket.Name}Versions", AwsTypes.BucketVersioning, $$$"""{"bucket": "{{{bucket.Name}}}", "versioningConfiguration": {"status": "Enabled"}}""", bucket.Account))],
        Account = Sandbox.Member,
        Bad = $$"""{"bucket": "landing", "role": "r", "rules": [{{bad}}]}""",
        Good = $$"""{"bucket": "landing", "role": "r", "rules": [{{Ruled("a", 1)}}, {{Ruled("b", 2)}}]}""",
        Says = $"InvalidRequest: it.rules: expected {expected}",
    };

    static string Ruled(string id, int priority) =>
        $$$"""{"id": "{{{id}}}", "status": "Enabled", "priority": {{{priority}}}, "filter": {"prefix": ""}, "deleteMarkerReplication": {"status": "Disabled"}, "destination": {"bucket": "arn:aws:s3:::abroad"}}""";

    static ConstraintCase OwnedReplicas()
    {
        const string copies = "s3:ReplicateObject";
        const string owns = "s3:ObjectOwnerOverrideToBucketOwner";
        const string owned = """
            {"bucket": "landing", "role": "{role.arn}", "rules": [{"status": "Enabled", "destination": {"bucket": "arn:aws:s3:::abroad", "accessControlTranslation": {"owner": "Destination"}}}]}
            """;
        return new("s3-replication-owner", AwsTypes.BucketReplication)
        {
            Account = Sandbox.Member,
            Given = s_abroad,
            GivenBad = [s_abroadPolicy],
            GivenGood = [s_abroadPolicy with { Json = s_abroadPolicy.Json.Replace($"\"{copies}\"", $"[\"{copies}\", \"{owns}\"]", StringComparison.Ordinal) }],
            Bad = owned,
            Good = owned,
            Says = $"DstPutObjectNotPermitted: it.rules: expected policies that let arn:aws:iam::777788889999:role/copy use {owns} on arn:aws:s3:::abroad/object, got no statement of the resource policy that allows it. Correct the policy of abroad or of the role.",
        };
    }

    static ConstraintCase Replication(string refusal, params Existing[] bad)
    {
        const string good = """
            {"bucket": "landing", "role": "{role.arn}",
             "rules": [{"status": "Enabled", "destination": {"bucket": "arn:aws:s3:::abroad", "encryptionConfiguration": {"replicaKmsKeyId": "{key.arn}"}}}]}
            """;
        return new("s3-replication-grant", AwsTypes.BucketReplication)
        {
            Account = Sandbox.Member,
            Given = s_abroad,
            GivenBad = bad,
            GivenGood = [s_key, s_abroadPolicy],
            Bad = good,
            Good = good,
            Says = $"DstPutObjectNotPermitted: it.rules: expected policies that let arn:aws:iam::777788889999:role/copy use {refusal}",
        };
    }
}
