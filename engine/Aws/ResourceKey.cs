namespace SecurityPlatform.Engine.Aws;

/// <summary>What identifies a resource in the cloud. The region of a global resource is "".</summary>
readonly record struct ResourceKey(string Type, string Account, string Region, string Id);
