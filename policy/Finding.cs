namespace SecurityPlatform.Policy;

/// <summary>What a rule found at one place.</summary>
/// <param name="Resource">The resource that the verdict is about; null when it is about the organization.</param>
/// <param name="Verdict">What the rule says.</param>
/// <param name="Problem"><c>subject.member: expected X, got Y.</c>, or "" when the rule holds.</param>
public sealed record Finding(PlannedResource? Resource, Verdict Verdict, string Problem)
{
    /// <summary>What stands for a value that is not known yet in a message.</summary>
    public const string UnknownValue = "a value known only after an update";

    /// <summary>A finding about <paramref name="member"/> of a resource.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="member">The property path; "" when it is about the resource as a whole.</param>
    /// <param name="holds">Whether it is as it must be; null while that is unknown.</param>
    /// <param name="expected">What must be there.</param>
    /// <param name="got">What is there.</param>
    public static Finding About(PlannedResource resource, string member, bool? holds, string expected, string got) => holds switch
    {
        true => new(resource, Verdict.Pass, ""),
        false => new(resource, Verdict.Fail, $"{Subject(resource, member)}: expected {expected}, got {got}."),
        null => new(resource, Verdict.Undetermined, $"{Subject(resource, member)}: expected {expected}, got {UnknownValue}."),
    };

    /// <summary>A finding about the organization as a whole, which no single resource carries.</summary>
    public static Finding About(string subject, bool? holds, string expected, string got) => holds switch
    {
        true => new(null, Verdict.Pass, ""),
        false => new(null, Verdict.Fail, $"{subject}: expected {expected}, got {got}."),
        null => new(null, Verdict.Undetermined, $"{subject}: expected {expected}, got {UnknownValue}."),
    };

    /// <summary>This finding, told about another resource: the bucket of a bucket policy, for one.</summary>
    public Finding On(PlannedResource resource) => this with { Resource = resource };

    /// <summary>This finding, but a failure only when the rule certainly applies.</summary>
    public Finding When(bool certain) =>
        certain || Verdict != Verdict.Fail ? this : this with { Verdict = Verdict.Undetermined };

    static string Subject(PlannedResource resource, string member) => member.Length == 0 ? resource.Name : $"{resource.Name}.{member}";
}
