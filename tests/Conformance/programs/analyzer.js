"use strict";
// Drives a policy pack as the official engine does, with the official generated client.
// Usage: node analyzer.js PORT PLAN STACK LEVELS RUN. PLAN is what "sp preview --json" writes, LEVELS a JSON map of policy to level,
// RUN "preview" or "update".
// Prints one JSON document.
const fs = require("node:fs");
const grpc = require("@grpc/grpc-js");
const { Empty } = require("google-protobuf/google/protobuf/empty_pb.js");
const { Struct } = require("google-protobuf/google/protobuf/struct_pb.js");
const messages = require("@pulumi/pulumi/proto/analyzer_pb.js");
const services = require("@pulumi/pulumi/proto/analyzer_grpc_pb.js");

const [port, file, stack, levels, run] = process.argv.slice(2);
const plan = JSON.parse(fs.readFileSync(file, "utf8")).stacks[stack];
const client = new services.AnalyzerClient(`127.0.0.1:${port}`, grpc.credentials.createInsecure(), { "grpc.max_send_message_length": -1 });
const call = (method, request) => new Promise((resolve, reject) =>
    client[method](request, (error, response) => (error ? reject(new Error(`${method}: ${error.message}`)) : resolve(response))));
const enumeration = (values, number) => Object.keys(values).find((key) => values[key] === number);
const unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

function fill(request, state, properties) {
    request.setType(state.type);
    request.setUrn(state.urn);
    request.setName(state.urn.split("::").pop());
    request.setProperties(Struct.fromJavaScript(properties));
    const options = new messages.AnalyzerResourceOptions();
    options.setProtect(state.protect === true);
    options.setParent(state.parent ?? "");
    request.setOptions(options);
    if (state.custom && !state.type.startsWith("pulumi:")) {
        const provider = new messages.AnalyzerProviderResource();
        provider.setType("pulumi:providers:aws");
        provider.setName("default");
        provider.setProperties(Struct.fromJavaScript({ region: plan.config["aws:region"] }));
        request.setProvider(provider);
    }
    return request;
}

// Outputs, as far as a preview knows them.
function outputs(state) {
    const known = Object.entries(state.outputs ?? {}).filter(([key, value]) => !JSON.stringify(value).includes(unknown) || !(key in (state.inputs ?? {})));
    return { ...state.inputs, ...Object.fromEntries(known) };
}

function resource(state) {
    const request = fill(new messages.AnalyzerResource(), state, outputs(state));
    request.setParent(state.parent ?? "");
    request.setDependenciesList(state.dependencies ?? []);
    for (const [property, urns] of Object.entries(state.propertyDependencies ?? {})) {
        const dependencies = new messages.AnalyzerPropertyDependencies();
        dependencies.setUrnsList(urns ?? []);
        request.getPropertydependenciesMap().set(property, dependencies);
    }
    return request;
}

const told = (response) => response.getDiagnosticsList().map((d) => ({
    policy: d.getPolicyname(), pack: d.getPolicypackname(), version: d.getPolicypackversion(), urn: d.getUrn(), message: d.getMessage(),
    level: enumeration(messages.EnforcementLevel, d.getEnforcementlevel()), severity: enumeration(messages.PolicySeverity, d.getSeverity()),
}));

async function main() {
    const handshake = new messages.AnalyzerHandshakeRequest();
    handshake.setEngineAddress("127.0.0.1:1");
    await call("handshake", handshake);
    const before = await call("getAnalyzerInfo", new Empty());

    const configure = new messages.AnalyzerStackConfigureRequest();
    configure.setStack(stack);
    configure.setProject("security-platform");
    configure.setOrganization("organization");
    configure.setDryRun(run === "preview");
    for (const [key, value] of Object.entries(plan.config)) {
        configure.getConfigMap().set(key, value);
    }
    await call("configureStack", configure);

    const info = await call("getAnalyzerInfo", new Empty());
    const request = new messages.ConfigureAnalyzerRequest();
    info.getInitialconfigMap().forEach((config, policy) => {
        const level = JSON.parse(levels)[policy];
        if (level !== undefined) {
            config.setEnforcementlevel(messages.EnforcementLevel[level]);
        }
        request.getPolicyconfigMap().set(policy, config);
    });
    await call("configure", request);

    const states = plan.steps.map((step) => step.newState).filter((state) => state);
    const each = await Promise.all(states.map(async (state) => {
        const remediated = await call("remediate", fill(new messages.AnalyzeRequest(), state, state.inputs ?? {}));
        const analyzed = await call("analyze", fill(new messages.AnalyzeRequest(), state, state.inputs ?? {}));
        return remediated.getRemediationsList().length + analyzed.getDiagnosticsList().length;
    }));
    const whole = new messages.AnalyzeStackRequest();
    whole.setResourcesList(states.map(resource));
    const answer = await call("analyzeStack", whole);
    const plugin = await call("getPluginInfo", new Empty());
    await call("cancel", new Empty());
    const policies = info.getPoliciesList();
    console.log(JSON.stringify({
        before: before.getPoliciesList().length,
        version: plugin.getVersion(),
        policies: policies.length,
        unspecified: policies.filter((p) => p.getSeverity() === 0 || p.getDescription() === "" || p.getRemediationSteps() === "").map((p) => p.getName()),
        initial: info.getInitialconfigMap().getLength(),
        floorDays: info.getInitialconfigMap().get("log-bucket-keeps-for-floor").getProperties().toJavaScript().floorDays,
        buckets: info.getInitialconfigMap().get("sensitive-buckets-are-recorded").getProperties().toJavaScript().buckets,
        each: each.reduce((sum, n) => sum + n, 0),
        diagnostics: told(answer),
        notApplicable: answer.getNotApplicableList().length,
    }));
}

main().then(() => process.exit(0), (error) => {
    console.error(error);
    process.exit(1);
});
