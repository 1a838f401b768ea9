using Pulumi.Rpc;

namespace SecurityPlatform.Engine.Aws.Constraints;

/// <summary>A resource as the program wants it: what a constraint on inputs looks at.</summary>
/// <param name="Name">Its logical name, the subject of messages.</param>
/// <param name="Type">Its type token.</param>
/// <param name="Inputs">Its settings; in a preview some are unknown.</param>
readonly record struct Subject(string Name, string Type, PropertyMap Inputs)
{
    /// <summary>A violation in the house form.</summary>
    public Violation Wrong(string member, string expected, string got, string advice) =>
        new(member, $"{Name}.{member}: expected {expected}, got {got}. {advice}");
}
