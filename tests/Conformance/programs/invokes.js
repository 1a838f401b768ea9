// Functions: with plain arguments, with outputs as arguments, and one that fails.
const pulumi = require("@pulumi/pulumi");

class Thing extends pulumi.CustomResource {
  constructor(name, args, opts) {
    super("test:index:Thing", name, { ...args, computed: undefined }, opts);
  }
}

module.exports = async () => {
  const plain = await pulumi.runtime.invoke("test:index:double", { value: 21 }, { version: "1.2.3" });
  const thing = new Thing("thing", { size: 4 });
  const fromOutput = pulumi.runtime.invokeOutput("test:index:double", { value: thing.size });
  let failure = "";
  try {
    await pulumi.runtime.invoke("test:index:double", { value: -1 });
  } catch (e) {
    failure = e.message;
  }
  return { plain: plain.value, fromOutput: fromOutput.apply((r) => r.value), failure };
};
