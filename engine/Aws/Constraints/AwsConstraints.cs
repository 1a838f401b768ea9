namespace SecurityPlatform.Engine.Aws.Constraints;

/// <summary>Every constraint of the simulated cloud, for documentation.</summary>
public static class AwsConstraints
{
    /// <summary>All constraints, in the order of the list.</summary>
    public static IReadOnlyList<ConstraintInfo> All =>
        [.. ConstraintList.All.Select(c => new ConstraintInfo(c.Id, c.Code, c.Source, c.Types, c is InputConstraint, c.AtFirstDelivery))];
}
