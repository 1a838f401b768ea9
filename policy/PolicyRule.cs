using SecurityPlatform.Model;

namespace SecurityPlatform.Policy;

/// <summary>One thing that must hold over the whole plan, with all that is said about it.</summary>
/// <remarks>
/// What matters in AWS is seldom one resource (bucket and access block, trail and selector), so a rule sees
/// every resource of the run: of one stack under the Pulumi CLI, of all stacks in <c>sp</c>.
/// </remarks>
public sealed record PolicyRule
{
    /// <summary>Names the rule in reports, configuration and waivers: lower case words joined by <c>-</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What holds when the rule is kept, in one sentence without a full stop.</summary>
    public required string Title { get; init; }

    /// <summary>How bad it is to break the rule.</summary>
    public required Severity Severity { get; init; }

    /// <summary>What a failure does unless the configuration says otherwise.</summary>
    /// <value>The default is <see cref="EnforcementLevel.Mandatory"/>.</value>
    public EnforcementLevel Level { get; init; } = EnforcementLevel.Mandatory;

    /// <summary>The controls that the rule serves: framework and number, as in <c>CIS 3.1</c>.</summary>
    /// <remarks>
    /// CIS is the CIS AWS Foundations Benchmark 3.0.0, FSBP the AWS Foundational Security Best Practices standard of
    /// Security Hub, PCI DSS version 4.0.1, NIST special publication 800-53 revision 5.
    /// </remarks>
    public required IReadOnlyList<string> Controls { get; init; }

    /// <summary>What happens to an organization that breaks the rule.</summary>
    public required string Why { get; init; }

    /// <summary>What to do about a failure: a sentence that starts with a verb.</summary>
    public required string Fix { get; init; }

    /// <summary>What the configuration may set.</summary>
    public IReadOnlyList<RuleParameter> Parameters { get; init; } = [];

    /// <summary>The keys of a stack's configuration that decide whether the rule is kept, the likeliest first.</summary>
    /// <remarks>Reports name the line of the file where such a key stands.</remarks>
    public IReadOnlyList<ConfigKey> Keys { get; init; } = [];

    /// <summary>Looks at the plan and finds, per resource, what holds and what does not.</summary>
    /// <remarks>Several findings about one resource become one verdict, the worst. No finding: not applicable.</remarks>
    public required Func<PlannedOrganization, RuleParameters, IEnumerable<Finding>> Check { get; init; }
}
