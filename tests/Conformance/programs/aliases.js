// The same resources under old and new identities; the configuration says which.
const pulumi = require("@pulumi/pulumi");

class Thing extends pulumi.CustomResource {
  constructor(name, args, opts) {
    super("test:index:Thing", name, { ...args, computed: undefined }, opts);
  }
}

class Group extends pulumi.ComponentResource {
  constructor(type, name, opts) {
    super(type, name, {}, opts);
    new Thing(`${name}-child`, { size: 1 }, { parent: this });
    this.registerOutputs({});
  }
}

const renamed = new pulumi.Config().getBoolean("renamed");
if (!renamed) {
  new Thing("old-name", { size: 1 });
  new Thing("moved", { size: 2 });
  new Group("acme:index:OldGroup", "group");
} else {
  new Thing("new-name", { size: 1 }, { aliases: [{ name: "old-name" }] });
  const group = new Group("acme:index:Group", "group", { aliases: [{ type: "acme:index:OldGroup" }] });
  new Thing("moved", { size: 2 }, { parent: group, aliases: [{ parent: pulumi.rootStackResource }] });
}
