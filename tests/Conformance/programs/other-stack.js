// The stack that stack-reference.js looks at.
const pulumi = require("@pulumi/pulumi");

module.exports = { name: pulumi.getStack(), token: new pulumi.Config().requireSecret("token") };
