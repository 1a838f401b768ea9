namespace SecurityPlatform.Engine.Aws.Constraints;

/// <summary>One thing that AWS refuses.</summary>
/// <param name="id">A short name, unique among all constraints.</param>
/// <param name="code">AWS's error code.</param>
/// <param name="source">The AWS document that states it.</param>
/// <param name="types">The type tokens it applies to.</param>
abstract class Constraint(string id, string code, string source, params string[] types)
{
    public string Id { get; } = id;

    public string Code { get; } = code;

    public string Source { get; } = source;

    public IReadOnlyList<string> Types { get; } = types;

    /// <summary>Whether AWS takes the call and says the code only when the first log is delivered.</summary>
    /// <remarks>A rehearsal refuses the call: it delivers nothing, and a log that never comes is what it is there to find.</remarks>
    public virtual bool AtFirstDelivery => false;
}
