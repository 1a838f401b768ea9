using System.Collections.Immutable;

namespace SecurityPlatform.Engine.Aws.Iam;

/// <summary>A policy in the IAM policy language.</summary>
/// <param name="HasVariables">Whether <c>${...}</c> is a variable; only version 2012-10-17 has them.</param>
/// <param name="Statements">The statements, in order.</param>
sealed record PolicyDocument(bool HasVariables, ImmutableArray<PolicyStatement> Statements)
{
    /// <summary>Allows everything: what an administrator's identity policy says.</summary>
    public static PolicyDocument AllowAll { get; } = new(true,
    [
        new()
        {
            Sid = "AllowAll",
            Allows = true,
            Actions = ["*"],
            Resources = ["*"],
        },
    ]);

    /// <summary>Reads a document; null where it is malformed.</summary>
    public static PolicyDocument? TryParse(string? text, PolicyKind kind) =>
        text is null ? null : PolicyParser.Parse(text, kind).Document;
}
