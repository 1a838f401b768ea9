namespace SecurityPlatform.Engine.Aws.Constraints;

/// <summary>What the documentation tells of a constraint.</summary>
/// <param name="Id">Its short name.</param>
/// <param name="Code">AWS's error code.</param>
/// <param name="Source">The AWS document that states it.</param>
/// <param name="Types">The type tokens it applies to.</param>
/// <param name="InPreview">Whether a preview knows it already.</param>
/// <param name="AtFirstDelivery">Whether AWS itself takes the call, and says so only when the first log is delivered.</param>
public sealed record ConstraintInfo(string Id, string Code, string Source, IReadOnlyList<string> Types, bool InPreview, bool AtFirstDelivery);
