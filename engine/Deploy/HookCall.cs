using System.Collections.Immutable;
using SecurityPlatform.Engine.State;

namespace SecurityPlatform.Engine.Deploy;

/// <summary>What a hook is told.</summary>
/// <param name="Urn">The resource.</param>
/// <param name="Id">Its id, or "".</param>
/// <param name="Old">The resource before, or null.</param>
/// <param name="New">The resource after, or null.</param>
/// <param name="FailedOperation">For error hooks: <c>create</c>, <c>update</c> or <c>delete</c>; otherwise "".</param>
/// <param name="Errors">For error hooks: what went wrong so far.</param>
public sealed record HookCall(
    string Urn, string Id, ResourceState? Old, ResourceState? New, string FailedOperation, ImmutableArray<string> Errors);
