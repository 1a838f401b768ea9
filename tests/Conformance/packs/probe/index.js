"use strict";
// Looks at what the official policy SDK makes of what the engine that started it sends.
const { PolicyPack } = require("@pulumi/policy");

new PolicyPack("probe", {
    policies: [
        {
            name: "touches-unknowns", description: "Reads a name that is known only after an update.", enforcementLevel: "mandatory", severity: "high",
            validateResource: (args, report) => {
                if (args.type === "aws:s3/bucketVersioning:BucketVersioning" && args.props.bucket === "") {
                    report("no bucket");
                }
            },
        },
        {
            name: "follows-dependencies", description: "Finds what a versioning belongs to.", enforcementLevel: "mandatory", severity: "critical",
            validateStack: (args, report) => {
                for (const versioning of args.resources.filter((r) => r.type === "aws:s3/bucketVersioning:BucketVersioning")) {
                    if (versioning.propertyDependencies.bucket?.[0]?.type !== "aws:s3/bucket:Bucket") {
                        report("belongs to nothing", versioning.urn);
                    }
                }
            },
        },
    ],
});
