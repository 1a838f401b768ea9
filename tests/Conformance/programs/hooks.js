// Hooks: one that watches, one that asks for another try, and one that objects when the configuration says so.
const pulumi = require("@pulumi/pulumi");

class Thing extends pulumi.CustomResource {
  constructor(name, args, opts) {
    super("test:index:Thing", name, { ...args, computed: undefined }, opts);
  }
}

const after = new pulumi.ResourceHook("after", (args) => console.log(`after ${args.name}: ${args.id}, ${args.newOutputs.computed}`));
const retry = new pulumi.ErrorHook("retry", (args) => {
  console.log(`retry ${args.failedOperation} of ${args.name}: ${args.errors.length}`);
  return true;
});
const object = new pulumi.ResourceHook("object", () => {
  if (new pulumi.Config().getBoolean("objects")) {
    throw new Error("I object");
  }
});

new Thing("hooked", { size: 1 }, { hooks: { beforeCreate: [object], afterCreate: [after] } });
new Thing("flaky", { size: 1, label: "flaky" }, { hooks: { onError: [retry] } });
