"use strict";
// The official AWS policy pack as its readme shows it.
const { AwsGuard } = require("@pulumi/awsguard");

new AwsGuard({ all: "advisory", "kms-key-rotation": "mandatory" });
