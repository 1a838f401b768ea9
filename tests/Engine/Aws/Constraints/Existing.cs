namespace SecurityPlatform.Tests.Engine.Aws.Constraints;

/// <summary>A resource that is there before.</summary>
public sealed record Existing(string Name, string Type, string Json, string Account = Sandbox.Security, string Region = Sandbox.Home);
