// Decides requests with iam-simulate: reads a list of simulations from standard input, writes the list of results.
const { runSimulation } = require("@cloud-copilot/iam-simulate");

(async () => {
  const simulations = JSON.parse(require("fs").readFileSync(0, "utf8"));
  const results = [];
  for (const simulation of simulations) {
    const result = await runSimulation(simulation, {});
    results.push(result.resultType === "error" ? `error: ${result.errors.message}` : result.overallResult);
  }
  process.stdout.write(JSON.stringify(results));
})();
