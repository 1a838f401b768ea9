using System.Collections.Immutable;

namespace SecurityPlatform.Engine.Aws.Iam;

/// <summary>Whether a request goes through, and which statements say so.</summary>
/// <param name="Allowed">Whether it does.</param>
/// <param name="Reason">The statement or the missing one that decides, for people.</param>
/// <param name="Matched">Every statement that applied, as <c>POLICY: EFFECT by SID</c>.</param>
sealed record AccessDecision(bool Allowed, string Reason, ImmutableArray<string> Matched);
