using System.Text.Json.Nodes;

namespace SecurityPlatform.Components.Logs;

/// <summary>One call that switches on the log of a resource which another stack owns.</summary>
/// <param name="Name">The resource's name, part of the names of what makes the call.</param>
/// <param name="Service">The service as SSM Automation names it, such as elbv2.</param>
/// <param name="Api">The operation, such as ModifyLoadBalancerAttributes.</param>
/// <param name="Inputs">Its parameters.</param>
/// <param name="Action">The IAM action that the call needs.</param>
/// <param name="ResourceArn">The ARN of the resource.</param>
public sealed record LogSwitch(string Name, string Service, string Api, JsonObject Inputs, string Action, string ResourceArn);
