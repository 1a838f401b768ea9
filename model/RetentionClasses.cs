namespace SecurityPlatform.Model;

/// <summary>The retention classes, and what a legal number of days is.</summary>
public static class RetentionClasses
{
    /// <summary>The least number of days that any evidence is kept (PCI DSS 10.5.1 asks for a year).</summary>
    public const int FloorDays = 365;

    /// <summary>Who did what: API calls, findings, configuration.</summary>
    public static RetentionClass Audit { get; } = new("audit", "Who did what: API calls, findings, configuration", 731);

    /// <summary>What went over the wire: DNS, flows, requests.</summary>
    public static RetentionClass Traffic { get; } = new("traffic", "What went over the wire: DNS, flows, requests", 400);

    /// <summary>All classes, in the order of the documentation.</summary>
    public static IReadOnlyList<RetentionClass> All => [Audit, Traffic];

    /// <summary>The numbers that a log group takes and the floor allows.</summary>
    /// <remarks>PutRetentionPolicy, Amazon CloudWatch Logs API reference. S3 takes any number, so the log group decides.</remarks>
    public static IReadOnlyList<int> LegalDays => [365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653];

    /// <summary>Whether <paramref name="days"/> is one of <see cref="LegalDays"/>.</summary>
    public static bool IsLegal(int days) => days is 365 or 400 or 545 or 731 or 1096 or 1827 or 2192 or 2557 or 2922 or 3288 or 3653;
}
