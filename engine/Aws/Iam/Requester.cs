namespace SecurityPlatform.Engine.Aws.Iam;

/// <summary>Who makes a request.</summary>
/// <param name="Arn">The role, user or account root; "" for a service and for an anonymous requester.</param>
/// <param name="Account">The account of that identity, or "".</param>
/// <param name="Service">The service principal, for example <c>cloudtrail.amazonaws.com</c>, or "".</param>
/// <param name="Federation">The identity provider that vouches for the requester, or "".</param>
sealed record Requester(string Arn, string Account, string Service, string Federation)
{
    public static Requester Anonymous { get; } = new("", "", "", "");

    /// <summary>An AWS service.</summary>
    public static Requester OfService(string service) => new("", "", service, "");

    /// <summary>A session of an identity provider.</summary>
    public static Requester OfFederation(string provider) => new("", "", "", provider);

    /// <summary>A role, user or root by its ARN.</summary>
    public static Requester OfArn(string arn) =>
        Engine.Aws.Arn.TryParse(arn, out var parts)
            ? new(arn, parts.Account, "", "")
            : throw new ArgumentException($"requester: expected an ARN, got '{arn}'. Name a role, a user or a root.", nameof(arn));

    /// <inheritdoc/>
    public override string ToString() => (Arn + Service + Federation) is { Length: > 0 } name ? name : "anonymous";
}
