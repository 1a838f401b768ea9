// Transforms of one resource, of a component's children, of the stack and of invokes.
const pulumi = require("@pulumi/pulumi");

class Thing extends pulumi.CustomResource {
  constructor(name, args, opts) {
    super("test:index:Thing", name, { ...args, computed: undefined }, opts);
  }
}

class Group extends pulumi.ComponentResource {
  constructor(name, opts) {
    super("acme:index:Group", name, {}, opts);
    new Thing(`${name}-child`, { size: 1, label: "child" }, {
      parent: this,
      transforms: [({ props, opts }) => ({ props: { ...props, label: `${props.label}+own` }, opts })],
    });
    this.registerOutputs({});
  }
}

const tag = (word) => ({ type, props, opts }) =>
  type === "test:index:Thing" ? { props: { ...props, label: `${props.label}+${word}` }, opts } : undefined;

pulumi.runtime.registerResourceTransform(tag("stack"));
pulumi.runtime.registerInvokeTransform(({ args, opts }) => ({ args: { ...args, value: args.value + 1 }, opts }));

new Group("group", { transforms: [tag("parent")] });
new Thing("guarded", { size: 2, label: "guarded" }, {
  transforms: [({ props, opts }) => ({ props, opts: pulumi.mergeOptions(opts, { protect: true, ignoreChanges: ["size"] }) })],
});

module.exports = { doubled: pulumi.runtime.invokeOutput("test:index:double", { value: 1 }).apply((r) => r.value) };
