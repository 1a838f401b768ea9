namespace SecurityPlatform.Model.Configuration;

/// <summary>A kind of text value: how it is read, and what to say when it cannot be.</summary>
sealed record Kind<T>(TryParse<T> TryParse, string Expected, string Fix);
