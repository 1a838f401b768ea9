namespace SecurityPlatform.Bench;

/// <summary>What one question cost.</summary>
sealed record QueryMeasurement
{
    /// <summary>The whole process, from spawn to exit.</summary>
    public double Seconds { get; init; }

    /// <summary>What it and all that it started used of the processors; says more than the whole on a machine with other work.</summary>
    public double CpuSeconds { get; init; }

    /// <summary>The largest resident sets of its processes.</summary>
    public double MemoryMiB { get; init; }

    /// <summary>What its system calls read; less the last milliseconds.</summary>
    public double ReadMiB { get; init; }

    /// <summary>Rows of the answer.</summary>
    public long Rows { get; init; }

    /// <summary>Log files in the partitions that it asked for.</summary>
    public long Files { get; init; }

    /// <summary>Their size.</summary>
    public double FilesMiB { get; init; }
}
