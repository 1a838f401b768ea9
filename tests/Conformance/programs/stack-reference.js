// Outputs of another stack, plain and secret.
const pulumi = require("@pulumi/pulumi");

const other = new pulumi.StackReference("organization/proj/other");

module.exports = { name: other.requireOutput("name"), token: other.requireOutput("token"), missing: other.getOutput("missing") };
