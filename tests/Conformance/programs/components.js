// Components, nested children, outputs, apply, secrets, dependsOn, protect: what a platform of ours does, in Node.
const pulumi = require("@pulumi/pulumi");

class Thing extends pulumi.CustomResource {
  constructor(name, args, opts) {
    super("test:index:Thing", name, { size: args.size, label: args.label, token: args.token, computed: undefined }, opts);
  }
}

class Group extends pulumi.ComponentResource {
  constructor(name, args, opts) {
    super("acme:index:Group", name, {}, opts);
    this.first = new Thing(`${name}-first`, { size: 1, label: args.label }, { parent: this, protect: true });
    this.second = new Thing(`${name}-second`, { size: 2, label: this.first.label.apply((l) => `${l}!`) }, { parent: this });
    if (args.inner) {
      this.inner = new Group(`${name}-inner`, { label: this.second.id }, { parent: this });
    }
    this.registerOutputs({ first: this.first.id, label: args.label });
  }
}

const config = new pulumi.Config();
const group = new Group("outer", { label: config.require("label"), inner: true });
const secret = new Thing("secret", { size: 3, token: config.requireSecret("token") }, { dependsOn: [group] });

module.exports = {
  firstId: group.first.id,
  secondLabel: group.second.label,
  innerFirstLabel: group.inner.first.label,
  token: secret.token,
  urn: group.urn,
  stack: `${pulumi.getOrganization()}/${pulumi.getProject()}/${pulumi.getStack()}`,
};
