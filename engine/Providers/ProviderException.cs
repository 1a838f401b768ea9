namespace SecurityPlatform.Engine.Providers;

/// <summary>The provider refused an operation.</summary>
/// <param name="code">The cloud's own error code, for example <c>InsufficientS3BucketPolicyException</c>.</param>
/// <param name="message">What is wrong, and what to do.</param>
public sealed class ProviderException(string code, string message) : Exception($"{code}: {message}")
{
    /// <summary>The cloud's own error code.</summary>
    public string Code { get; } = code;
}
