"use strict";
// The official Node SDK with runtime mocks: no engine, no state, no policies. Usage: node preview.js ACCOUNTS
// Prints one JSON line: {resources, registrationMs, peakRssMiB}.
const pulumi = require("@pulumi/pulumi");

const accounts = Number(process.argv[2] ?? "1");
let resources = 0;
pulumi.runtime.setMocks({
    newResource(args) {
        resources++;
        return { id: `${args.name}-id`, state: { ...args.inputs, arn: `arn:aws:mock:::${args.name}` } };
    },
    call: (args) => args.inputs,
}, "project", "stack", true);

const { account } = require("./workload");

async function main() {
    const start = process.hrtime.bigint();
    for (let n = 0; n < accounts; n++) {
        account(n);
    }
    await pulumi.runtime.disconnect();
    const registrationMs = Number(process.hrtime.bigint() - start) / 1e6;
    console.log(JSON.stringify({ resources, registrationMs, peakRssMiB: process.resourceUsage().maxRSS / 1024 }));
}

main().catch((error) => {
    console.error(error);
    process.exit(1);
});
