using Pulumi;

namespace SecurityPlatform.Components.Trails;

/// <summary>A log group that a trail writes to besides its bucket.</summary>
/// <param name="Arn">The ARN of all its streams, which ends in <c>:*</c>.</param>
/// <param name="RoleArn">The role that CloudTrail writes with.</param>
/// <param name="Ready">What the trail must wait for: without the role's policy AWS refuses it.</param>
public sealed record TrailLogGroup(Output<string> Arn, Output<string> RoleArn, Resource Ready);
