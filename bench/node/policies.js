"use strict";
// The official policy server: starts the pack, sends Analyze for each resource and AnalyzeStack once, then all of it again.
// Usage: node policies.js ACCOUNTS. Prints one JSON line: {resources, analyzeMs, stackMs, startMs, againMs}.
const { spawn } = require("node:child_process");
const path = require("node:path");
const grpc = require("@grpc/grpc-js");
const struct = require("google-protobuf/google/protobuf/struct_pb.js");
const pulumi = require("@pulumi/pulumi");
const messages = require("@pulumi/pulumi/proto/analyzer_pb.js");
const services = require("@pulumi/pulumi/proto/analyzer_grpc_pb.js");

const accounts = Number(process.argv[2] ?? "1");
const inFlight = 16;
const registered = [];
pulumi.runtime.setMocks({
    newResource(args) {
        registered.push(args);
        return { id: `${args.name}-id`, state: { ...args.inputs, arn: `arn:aws:mock:::${args.name}` } };
    },
    call: (args) => args.inputs,
}, "project", "stack", true);
const { account } = require("./workload");

function message(make, args) {
    const request = new make();
    request.setType(args.type);
    request.setName(args.name);
    request.setUrn(`urn:pulumi:stack::project::${args.type}::${args.name}`);
    request.setOptions(new messages.AnalyzerResourceOptions());
    request.setProperties(struct.Struct.fromJavaScript(JSON.parse(JSON.stringify(args.inputs))));
    return request;
}

function startPack() {
    const runner = require.resolve("@pulumi/pulumi/cmd/run-policy-pack");
    const child = spawn(process.execPath, [runner, "127.0.0.1:1", path.join(__dirname, "pack")], {
        cwd: path.join(__dirname, "pack"), stdio: ["ignore", "pipe", "inherit"], env: { ...process.env, PULUMI_STACK: "stack", PULUMI_PROJECT: "project", PULUMI_DRY_RUN: "true" },
    });
    return new Promise((resolve, reject) => {
        let text = "";
        child.stdout.on("data", (chunk) => {
            text += chunk;
            if (text.includes("\n")) {
                resolve([child, text.trim()]);
            }
        });
        child.on("exit", (code) => reject(new Error(`the pack ended with ${code}`)));
    });
}

async function main() {
    for (let n = 0; n < accounts; n++) {
        account(n);
    }
    await pulumi.runtime.disconnect();

    let start = process.hrtime.bigint();
    const [child, port] = await startPack();
    const startMs = Number(process.hrtime.bigint() - start) / 1e6;
    const client = new services.AnalyzerClient(`127.0.0.1:${port}`, grpc.credentials.createInsecure(), { "grpc.max_send_message_length": -1 });
    const call = (method, request) => new Promise((resolve, reject) =>
        client[method](request, (error, response) => (error ? reject(error) : resolve(response))));

    const requests = registered.map((args) => message(messages.AnalyzeRequest, args));
    const whole = new messages.AnalyzeStackRequest();
    whole.setResourcesList(registered.map((args) => message(messages.AnalyzerResource, args)));
    const judge = async () => {
        start = process.hrtime.bigint();
        let next = 0;
        await Promise.all(Array.from({ length: inFlight }, async () => {
            while (next < requests.length) {
                await call("analyze", requests[next++]);
            }
        }));
        const analyzeMs = Number(process.hrtime.bigint() - start) / 1e6;
        start = process.hrtime.bigint();
        await call("analyzeStack", whole);
        return { analyzeMs, stackMs: Number(process.hrtime.bigint() - start) / 1e6 };
    };
    const first = await judge();
    const again = await judge();
    console.log(JSON.stringify({ resources: registered.length, ...first, startMs, againMs: again.analyzeMs + again.stackMs }));
    child.removeAllListeners("exit");
    child.kill();
    client.close();
}

main().then(() => process.exit(0), (error) => {
    console.error(error);
    process.exit(1);
});
