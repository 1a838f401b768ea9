using System.Collections.Immutable;

namespace SecurityPlatform.Engine.Aws.Iam;

/// <summary>One test of a context key.</summary>
/// <param name="Operator">How to compare.</param>
/// <param name="Key">The context key; case does not matter.</param>
/// <param name="Values">What to compare with: any of them.</param>
sealed record PolicyCondition(ConditionOperator Operator, string Key, ImmutableArray<string> Values);
