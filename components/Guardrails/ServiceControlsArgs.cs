using System.Globalization;
using Pulumi;
using SecurityPlatform.Components.Policies;
using SecurityPlatform.Model;

namespace SecurityPlatform.Components.Guardrails;

/// <summary>What <see cref="ServiceControls"/> need to be told.</summary>
public sealed record ServiceControlsArgs
{
    /// <summary>How many characters a policy may have. AWS Organizations user guide, "Quotas for AWS Organizations".</summary>
    public const int MaximumLength = 5_120;

    /// <summary>How many policies fit on one target beside FullAWSAccess.</summary>
    public const int MaximumCount = 4;

    /// <summary>The policies by name.</summary>
    public required IReadOnlyDictionary<string, PolicyDocument> Policies { get; init; }

    /// <summary>The root, a unit or an account.</summary>
    public required Input<string> Target { get; init; }

    /// <summary>What must be there before: the organization with service control policies enabled.</summary>
    public IReadOnlyList<Resource> After { get; init; } = [];

    internal void Validate(string name)
    {
        var problems = new Problems(name).Unless(
            Policies.Count is >= 1 and <= MaximumCount, nameof(Policies), $"1 to {MaximumCount} policies", Policies.Count, "Merge some: FullAWSAccess takes the fifth place.");
        foreach (var (title, document) in Policies)
        {
            var length = document.ToJson().Length;
            problems.Unless(length <= MaximumLength, $"{nameof(Policies)}[{title}]",
                $"at most {MaximumLength.ToString(CultureInfo.InvariantCulture)} characters", length, "Move a statement to another policy.");
        }

        problems.ThrowIfAny();
    }
}
