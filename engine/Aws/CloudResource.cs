using Pulumi.Rpc;

namespace SecurityPlatform.Engine.Aws;

/// <summary>A resource that exists in the simulated cloud.</summary>
/// <param name="Type">Its type token.</param>
/// <param name="Account">The account that owns it.</param>
/// <param name="Region">Its region; "" for a global resource.</param>
/// <param name="Id">Its id.</param>
/// <param name="Arn">Its ARN, or "".</param>
/// <param name="Urn">The resource of the program that created it.</param>
/// <param name="Token">The client token of its creation.</param>
/// <param name="Inputs">Its settings; secrets as digests.</param>
/// <param name="Outputs">Its whole state; secrets as digests.</param>
public sealed record CloudResource(
    string Type,
    string Account,
    string Region,
    string Id,
    string Arn,
    string Urn,
    string Token,
    PropertyMap Inputs,
    PropertyMap Outputs)
{
    internal ResourceKey Key => new(Type, Account, Region, Id);

    /// <inheritdoc/>
    public override string ToString() => $"{Type} {Id} ({Account} {Region})";
}
