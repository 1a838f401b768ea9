using SecurityPlatform.Tests.Repository;

namespace SecurityPlatform.Tests.Analytics;

/// <summary>A test over ../shared/datasets, reported as skipped where that is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
sealed class DatasetFactAttribute : FactAttribute
{
    public DatasetFactAttribute()
    {
        if (!Directory.Exists(Folder))
        {
            var reason = "../shared/datasets is not here";
            Skip = reason;
        }
    }

    /// <summary>The public samples.</summary>
    public static string Folder { get; } = Path.GetFullPath(Path.Combine(RepositoryFiles.Root, "..", "shared", "datasets"));
}
