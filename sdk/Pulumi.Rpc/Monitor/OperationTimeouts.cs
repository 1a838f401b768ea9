namespace Pulumi.Rpc;

/// <summary>How long operations may take; null means the provider's default.</summary>
public sealed record OperationTimeouts(TimeSpan? Create, TimeSpan? Update, TimeSpan? Delete, TimeSpan? Read = null);
