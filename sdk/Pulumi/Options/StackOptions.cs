namespace Pulumi;

/// <summary>Options of the stack.</summary>
public class StackOptions
{
    /// <summary>Options with nothing set.</summary>
    public StackOptions()
    {
    }

    /// <summary>Functions of this program that see every resource before registration.</summary>
    public List<ResourceTransformation> ResourceTransformations
    {
        get => field ??= [];
        set;
    }

    /// <summary>Functions that the engine calls back for every resource.</summary>
    public List<ResourceTransform> ResourceTransforms
    {
        get => field ??= [];
        set;
    }
}
