// A program that throws: logged once, exit code 32.
const pulumi = require("@pulumi/pulumi");

throw new pulumi.RunError("nothing to do here");
