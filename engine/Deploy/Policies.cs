using SecurityPlatform.Engine.State;

namespace SecurityPlatform.Engine.Deploy;

/// <summary>Asks the policies about a resource before its step (protocol.md section 6.6).</summary>
static class Policies
{
    /// <summary>The resource with remediated inputs.</summary>
    /// <exception cref="StepFailedException">A mandatory policy refuses it, and this is no preview.</exception>
    public static async ValueTask<ResourceState> ApplyAsync(
        Deployment deployment, IDeploymentAnalyzer analyzer, ResourceState planned, ResourceState? provider)
    {
        var remediated = await analyzer.RemediateAsync(planned).ConfigureAwait(false);
        planned = ReferenceEquals(remediated, planned.Inputs) ? planned : planned with { Inputs = remediated };
        var violations = await analyzer.AnalyzeAsync(planned, provider).ConfigureAwait(false);
        deployment.Log.Add(violations);
        var refused = false;
        foreach (var violation in violations)
        {
            if (violation.Mandatory && !deployment.Preview)
            {
                deployment.Fail(planned.Urn, $"policy '{violation.Policy}' refuses {planned.Urn}: {violation.Message}");
                refused = true;
            }
        }

        return refused ? throw new StepFailedException() : planned;
    }
}
