using Pulumi;

namespace SecurityPlatform.Components;

/// <summary>The options that the children of a component get, by what would be lost with them.</summary>
static class Children
{
    /// <summary>A child that can be made again without loss.</summary>
    public static CustomResourceOptions Child(this Resource parent, params Resource[] after) =>
        new() { Parent = parent, DependsOn = after };

    /// <summary>A child that is dear to make again: a program that no longer names it fails.</summary>
    public static CustomResourceOptions Guarded(this Resource parent, params Resource[] after) =>
        new() { Parent = parent, DependsOn = after, Protect = true };

    /// <summary>A child that holds evidence: a program that no longer names it fails, and AWS keeps it in any case.</summary>
    public static CustomResourceOptions Evidence(this Resource parent, params Resource[] after) =>
        new() { Parent = parent, DependsOn = after, Protect = true, RetainOnDelete = true };
}
