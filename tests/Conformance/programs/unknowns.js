// What is not known in a preview stays unknown, and code that needs it does not run.
const pulumi = require("@pulumi/pulumi");

class Thing extends pulumi.CustomResource {
  constructor(name, args, opts) {
    super("test:index:Thing", name, { ...args, computed: undefined }, opts);
  }
}

const source = new Thing("source", { size: 1 });
let applied = false;
const label = source.computed.apply((c) => {
  applied = true;
  return `after ${c}`;
});
const user = new Thing("user", { size: 2, label, nested: { list: ["known", source.computed] } });
process.on("exit", () => console.log(`applied: ${applied}`));

module.exports = { label: user.label, known: source.size };
