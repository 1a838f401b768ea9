namespace SecurityPlatform.Components.Detection;

/// <summary>One event of the trail that the CIS benchmark wants an alarm for.</summary>
/// <param name="Control">The recommendation in CIS AWS Foundations Benchmark 1.4.0.</param>
/// <param name="Name">The name of filter, metric and alarm.</param>
/// <param name="Title">What happened, in words.</param>
/// <param name="Pattern">The filter pattern of CloudWatch Logs.</param>
public sealed record CisMetricFilter(string Control, string Name, string Title, string Pattern);
