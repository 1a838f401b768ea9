namespace SecurityPlatform.Model;

/// <summary>A CloudFront distribution whose requests are logged.</summary>
/// <param name="Id">Such as E1ABCDEFGHIJKL.</param>
public sealed record Distribution(string Id);
