namespace SecurityPlatform.Engine.Aws.Constraints;

/// <summary>What is wrong with a resource.</summary>
/// <param name="Member">The input to change.</param>
/// <param name="Message">In the form <c>subject.member: expected X, got Y. Do Z.</c></param>
sealed record Violation(string Member, string Message);
