// A resource that the provider refuses: the program must end, and must not look successful.
const pulumi = require("@pulumi/pulumi");

class Thing extends pulumi.CustomResource {
  constructor(name, args, opts) {
    super("test:index:Thing", name, { ...args, computed: undefined }, opts);
  }
}

const good = new Thing("good", { size: 1 });
const bad = new Thing("bad", { size: -1 }, { dependsOn: [good] });
new Thing("never", { size: 1, label: bad.id });
