using Pulumi;

namespace SecurityPlatform.Tests.Sdk;

/// <summary>A component that builds whatever the test says.</summary>
public sealed class Group : ComponentResource
{
    public Group(string name, Action<Group>? build = null, ComponentResourceOptions? options = null)
        : base("test:index:Group", name, options)
    {
        build?.Invoke(this);
        RegisterOutputs();
    }

    [Output("summary")]
    public Output<string>? Summary { get; set; }
}
