namespace SecurityPlatform.Tests.Cli;

/// <summary>What a call of <c>sp</c> returned and wrote.</summary>
sealed record SpResult(int Code, string Output, string Error);
