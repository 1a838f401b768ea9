namespace SecurityPlatform.Engine.Aws.Constraints;

/// <summary>A constraint that depends on what else is in the cloud; only the call itself can tell.</summary>
abstract class CloudConstraint(string id, string code, string source, params string[] types) : Constraint(id, code, source, types)
{
    /// <summary>What is wrong, or null.</summary>
    public abstract Violation? Check(CloudCall call);
}
