namespace SecurityPlatform.Model.Queries;

/// <summary>When a query runs by itself.</summary>
public enum QuerySchedule
{
    /// <summary>Only when somebody asks.</summary>
    None,

    /// <summary>Every morning, about the last day.</summary>
    Daily,

    /// <summary>Monday morning, about the week before.</summary>
    Weekly,
}
