using Pulumi.Rpc;

namespace SecurityPlatform.Engine.Aws.Constraints;

/// <summary>A creation or update about to happen: what a constraint on the cloud looks at.</summary>
/// <param name="Cloud">The cloud before the call.</param>
/// <param name="Made">The resource as it would become.</param>
/// <param name="Type">Its type token.</param>
/// <param name="Name">Its logical name.</param>
/// <param name="Old">What is updated; null for a creation.</param>
readonly record struct CloudCall(Cloud Cloud, Made Made, string Type, string Name, CloudResource? Old)
{
    public PropertyMap Inputs => Made.Inputs;

    /// <summary>The account that makes the call.</summary>
    public string Account => Made.Account;

    /// <summary>The region that the call goes to; "" for a global service.</summary>
    public string Region => Made.Region;

    public bool IsCreation => Old is null;

    /// <summary>A violation in the house form.</summary>
    public Violation Wrong(string member, string expected, string got, string advice) =>
        new(member, $"{Name}.{member}: expected {expected}, got {got}. {advice}");
}
