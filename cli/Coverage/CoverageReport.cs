namespace SecurityPlatform.Cli.Coverage;

/// <summary>What is logged, and what that costs a month.</summary>
sealed record CoverageReport(CoverageMatrix Matrix, CostEstimate Cost);
