"use strict";
// One account of the measured workload: exactly 60 resources whose outputs feed other resources' inputs.
// bench/Workload.cs declares the same resources for our side; both print the count they registered.
const aws = require("@pulumi/aws");
const pulumi = require("@pulumi/pulumi");

const document = (...statements) => JSON.stringify({ Version: "2012-10-17", Statement: statements });

function account(n) {
    const p = `a${n}`;
    const key = new aws.kms.Key(`${p}-key`, { enableKeyRotation: true, description: `key of ${p}` });

    const buckets = [];
    for (let i = 0; i < 6; i++) {
        const bucket = new aws.s3.Bucket(`${p}-bucket-${i}`, { tags: { account: p, index: `${i}` } });
        buckets.push(bucket);
        new aws.s3.BucketPolicy(`${p}-policy-${i}`, {
            bucket: bucket.id,
            policy: bucket.arn.apply((arn) => document({
                Sid: "DenyInsecureTransport", Effect: "Deny", Principal: "*", Action: "s3:*",
                Resource: [arn, `${arn}/*`], Condition: { Bool: { "aws:SecureTransport": "false" } },
            })),
        });
        new aws.s3.BucketLifecycleConfiguration(`${p}-lifecycle-${i}`, {
            bucket: bucket.id,
            rules: [{ id: "expire", status: "Enabled", filter: {}, expiration: { days: 400 } }],
        });
        new aws.s3.BucketVersioning(`${p}-versioning-${i}`, {
            bucket: bucket.id, versioningConfiguration: { status: "Enabled" },
        });
        new aws.s3.BucketPublicAccessBlock(`${p}-access-${i}`, {
            bucket: bucket.id, blockPublicAcls: true, blockPublicPolicy: true, ignorePublicAcls: true, restrictPublicBuckets: true,
        });
    }

    const roles = [];
    for (let i = 0; i < 4; i++) {
        const role = new aws.iam.Role(`${p}-role-${i}`, {
            assumeRolePolicy: document({ Effect: "Allow", Principal: { Service: "events.amazonaws.com" }, Action: "sts:AssumeRole" }),
        });
        roles.push(role);
        new aws.iam.RolePolicy(`${p}-role-policy-${i}`, {
            role: role.id,
            policy: buckets[i].arn.apply((arn) => document({ Effect: "Allow", Action: ["s3:GetObject"], Resource: `${arn}/*` })),
        });
    }

    new aws.cloudtrail.Trail(`${p}-trail`, {
        s3BucketName: buckets[0].id, isMultiRegionTrail: true, enableLogFileValidation: true, kmsKeyId: key.arn,
    });

    const database = new aws.glue.CatalogDatabase(`${p}-database`, { name: `${p}_logs` });
    for (let i = 0; i < 4; i++) {
        new aws.glue.CatalogTable(`${p}-table-${i}`, {
            databaseName: database.name, name: `table_${i}`, tableType: "EXTERNAL_TABLE",
            partitionKeys: [{ name: "day", type: "string" }],
            storageDescriptor: {
                location: pulumi.interpolate`s3://${buckets[i].bucket}/logs/`,
                columns: ["eventtime", "eventname", "eventsource", "errorcode"].map((name) => ({ name, type: "string" })),
            },
        });
    }

    const workgroup = new aws.athena.Workgroup(`${p}-workgroup`, {
        configuration: { enforceWorkgroupConfiguration: true, bytesScannedCutoffPerQuery: 1073741824 },
    });
    for (let i = 0; i < 4; i++) {
        new aws.athena.NamedQuery(`${p}-query-${i}`, {
            database: database.name, workgroup: workgroup.name, query: `SELECT count(*) FROM table_${i}`,
        });
    }

    const streams = [];
    for (let i = 0; i < 2; i++) {
        streams.push(new aws.kinesis.FirehoseDeliveryStream(`${p}-stream-${i}`, {
            destination: "extended_s3",
            extendedS3Configuration: { bucketArn: buckets[4 + i].arn, roleArn: roles[i].arn, compressionFormat: "GZIP", prefix: "logs/" },
        }));
    }

    for (let i = 0; i < 4; i++) {
        const rule = new aws.cloudwatch.EventRule(`${p}-rule-${i}`, { eventPattern: JSON.stringify({ source: ["aws.guardduty"] }) });
        new aws.cloudwatch.EventTarget(`${p}-target-${i}`, { rule: rule.name, arn: streams[i % 2].arn, roleArn: roles[2 + (i % 2)].arn });
    }
}

module.exports = { account };
