"use strict";
// 30 resource policies (6 look at every type) and 3 stack policies, written as the official guide shows.
const { PolicyPack, validateResourceOfType } = require("@pulumi/policy");
const aws = require("@pulumi/aws");

const typed = [
    [aws.s3.BucketPublicAccessBlock, (b) => b.blockPublicAcls && b.blockPublicPolicy && b.ignorePublicAcls && b.restrictPublicBuckets],
    [aws.s3.BucketVersioning, (b) => b.versioningConfiguration.status === "Enabled"],
    [aws.s3.BucketLifecycleConfiguration, (b) => (b.rules ?? []).every((r) => !r.expiration || r.expiration.days >= 365)],
    [aws.s3.Bucket, (b) => !b.forceDestroy],
    [aws.cloudtrail.Trail, (t) => t.isMultiRegionTrail && t.enableLogFileValidation],
    [aws.kms.Key, (k) => k.enableKeyRotation],
    [aws.athena.Workgroup, (w) => w.configuration?.enforceWorkgroupConfiguration],
    [aws.iam.RolePolicy, (p) => !String(p.policy).includes('"Action":"*"')],
];

const policies = [];
for (let i = 0; i < 24; i++) {
    const [type, holds] = typed[i % typed.length];
    policies.push({
        name: `typed-${i}`, description: "One type, one property.", enforcementLevel: "mandatory",
        validateResource: validateResourceOfType(type, (resource, args, report) => {
            if (!holds(resource)) {
                report("violated");
            }
        }),
    });
}
for (let i = 0; i < 6; i++) {
    policies.push({
        name: `every-${i}`, description: "Looks at every resource.", enforcementLevel: "advisory",
        validateResource: (args, report) => {
            if (args.props.forceDestroy === true || args.props.publiclyAccessible === true) {
                report("violated");
            }
        },
    });
}
for (let i = 0; i < 3; i++) {
    policies.push({
        name: `stack-${i}`, description: "Looks at the whole stack.", enforcementLevel: "mandatory",
        validateStack: (args, report) => {
            const blocks = args.resources.filter((r) => r.type === "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock").length;
            const buckets = args.resources.filter((r) => r.type === "aws:s3/bucket:Bucket").length;
            if (blocks < buckets) {
                report("violated");
            }
        },
    });
}

new PolicyPack("bench", { policies });
