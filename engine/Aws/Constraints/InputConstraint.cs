namespace SecurityPlatform.Engine.Aws.Constraints;

/// <summary>A constraint that the resource's own inputs decide; a preview knows it already.</summary>
/// <remarks>Members may be unknown: an implementation says nothing about what it cannot see.</remarks>
abstract class InputConstraint(string id, string code, string source, params string[] types) : Constraint(id, code, source, types)
{
    /// <summary>What is wrong, or null.</summary>
    public abstract Violation? Check(Subject subject);
}
