using Pulumi;

namespace SecurityPlatform.Tests.Conformance;

/// <summary>The component of programs/components.js, in our SDK.</summary>
sealed class Group : ComponentResource
{
    public Group(string name, Input<string> label, bool hasInner = false, ComponentResourceOptions? options = null)
        : base("acme:index:Group", name, options)
    {
        First = new($"{name}-first", new() { Size = 1, Label = label }, new() { Parent = this, Protect = true });
        Second = new($"{name}-second", new() { Size = 2, Label = First.Label.Apply(l => $"{l}!") }, new() { Parent = this });
        if (hasInner)
        {
            Inner = new($"{name}-inner", Second.Id, options: new() { Parent = this });
        }

        RegisterOutputs(new Dictionary<string, object?> { ["first"] = First.Id, ["label"] = label });
    }

    public Thing First { get; }

    public Thing Second { get; }

    public Group? Inner { get; }
}
