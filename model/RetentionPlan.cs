namespace SecurityPlatform.Model;

/// <summary>The days of every retention class in this organization.</summary>
public sealed class RetentionPlan
{
    readonly Dictionary<string, int> _days = [];

    /// <summary>Takes the configured days by class id; a class not named keeps its default.</summary>
    /// <exception cref="PlatformConfigException">A class is unknown, or its days are no legal number.</exception>
    public RetentionPlan(IReadOnlyDictionary<string, int> days)
    {
        var problems = new Problems("retention");
        foreach (var (id, value) in days)
        {
            problems
                .Unless(RetentionClasses.All.Any(c => c.Id == id), id, "a retention class", id, $"Use one of {string.Join(", ", RetentionClasses.All.Select(c => c.Id))}.")
                .Unless(RetentionClasses.IsLegal(value), id, $"one of {string.Join(", ", RetentionClasses.LegalDays)}", value, "Less than a year is no evidence, and a log group takes no other number.");
        }

        problems.ThrowIfAny();
        foreach (var retention in RetentionClasses.All)
        {
            _days[retention.Id] = days.TryGetValue(retention.Id, out var value) ? value : retention.DefaultDays;
        }
    }

    /// <summary>Every class at its default.</summary>
    public static RetentionPlan Default { get; } = new(new Dictionary<string, int>());

    /// <summary>The days of a class, for lifecycle, log group and Object Lock alike.</summary>
    public int this[RetentionClass retention] => _days[retention.Id];
}
