namespace Pulumi;

/// <summary>Arguments of a <see cref="StackReference"/>.</summary>
public class StackReferenceArgs : ResourceArgs
{
    /// <summary>Arguments with nothing set.</summary>
    public StackReferenceArgs()
    {
    }

    /// <summary>The stack, <c>organization/project/stack</c>; null means the name of the resource.</summary>
    [Input("name", required: true)]
    public Input<string>? Name { get; set; }
}
