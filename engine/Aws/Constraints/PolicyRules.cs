using SecurityPlatform.Engine.Aws.Facts;
using SecurityPlatform.Engine.Aws.Iam;

namespace SecurityPlatform.Engine.Aws.Constraints;

/// <summary>What AWS demands of every policy document, whatever it is attached to.</summary>
static class PolicyRules
{
    public static Violation? Malformed(Subject subject, string member, PolicyKind kind) =>
        PolicyText.Of(subject.Inputs, member) is { } text && PolicyParser.Parse(text, kind).Problem is { } problem
            ? new(member, $"{subject.Name}.{member}: {problem}. Correct the document.")
            : null;

    public static Violation? TooLarge(Subject subject, string member, int limit, string advice) =>
        PolicyText.Of(subject.Inputs, member) is { } text && text.Length > limit / 4 && PolicyText.Size(text) is var size && size > limit
            ? subject.Wrong(member, $"at most {limit} characters", $"{size}", advice)
            : null;
}
