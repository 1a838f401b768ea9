namespace SecurityPlatform.Policy;

/// <summary>Says that a failure is known and borne, by whom, why and until when.</summary>
/// <param name="Rule">The id of the rule.</param>
/// <param name="Resource">The URN of the resource, in which <c>*</c> stands for any text; <c>*</c> alone covers verdicts about the organization too.</param>
/// <param name="Owner">Who bears the risk and is asked when the waiver ends.</param>
/// <param name="Reason">Why the rule is not kept.</param>
/// <param name="Expires">The last day on which the waiver holds, in UTC.</param>
/// <param name="Line">The line of the policy file where it begins, counted from 1.</param>
public sealed record Waiver(string Rule, string Resource, string Owner, string Reason, DateOnly Expires, int Line)
{
    /// <summary>What to call the waiver in a message.</summary>
    public string Label => $"waiver of {Rule} for {Resource}";

    /// <summary>Whether it is about the verdict of <paramref name="row"/>.</summary>
    public bool Covers(PolicyRow row) => row.Rule.Id == Rule && Wildcard.Matches(Resource, row.Resource?.Urn ?? "");

    /// <summary>Whether it has ended on <paramref name="today"/>.</summary>
    public bool IsExpired(DateOnly today) => today > Expires;
}
