using Pulumi.Rpc;

namespace SecurityPlatform.Engine.Aws;

/// <summary>An output that is no input.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Empty">The empty value of its type; null for a text.</param>
/// <param name="IsSecret">Whether its value is a secret.</param>
readonly record struct OutputShape(string Name, PropertyValue? Empty, bool IsSecret);
