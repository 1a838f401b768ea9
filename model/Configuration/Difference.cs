namespace SecurityPlatform.Model.Configuration;

/// <summary>One member in which two descriptions of an account differ.</summary>
sealed record Difference(string Member, string First, string Second);
