namespace SecurityPlatform.Engine.Aws.Constraints;

/// <summary>Every constraint, by the module of the types it applies to. A new constraint is one file and one line here.</summary>
static class ConstraintList
{
    static readonly string[] Modules = [];

    /// <summary>All constraints.</summary>
    public static IEnumerable<Constraint> All => Modules.SelectMany(Of);

    /// <summary>The constraints on types of a module.</summary>
    public static Constraint[] Of(string module) => module switch
    {
        _ => [],
    };
}
