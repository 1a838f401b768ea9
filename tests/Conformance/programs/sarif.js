"use strict";
// Validates each file that is named against the schema of SARIF 2.1.0 that Microsoft publishes with its test library.
const fs = require("node:fs");
const path = require("node:path");
const Ajv = require("ajv");

const folder = path.dirname(require.resolve("@microsoft/jest-sarif/package.json"));
const schema = JSON.parse(fs.readFileSync(path.join(folder, "lib", "schemas", "sarif-2.1.0-rtm.5.json"), "utf8"));
const ajv = new Ajv({ allErrors: true, schemaId: "auto", meta: false, unknownFormats: "ignore" });
ajv.addMetaSchema(require("ajv/lib/refs/json-schema-draft-04.json"));
const validate = ajv.compile(schema);
let code = 0;
for (const file of process.argv.slice(2)) {
    if (!validate(JSON.parse(fs.readFileSync(file, "utf8")))) {
        console.error(file, JSON.stringify(validate.errors, null, 1));
        code = 1;
    }
}
process.exit(code);
