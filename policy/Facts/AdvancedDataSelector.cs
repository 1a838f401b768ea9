namespace SecurityPlatform.Policy;

/// <summary>An advanced event selector. It records an event when all its conditions hold.</summary>
sealed class AdvancedDataSelector : DataSelector
{
    // Conditions on other fields leave some events on an object out.
    static readonly string[] HarmlessFields = ["eventCategory", "resources.type", "resources.ARN", "readOnly", "eventSource"];

    // What does not depend on the bucket: a trail is asked about every bucket of the organization.
    Answers? _asked;

    /// <inheritdoc/>
    public override bool? Reads => IsAboutObjects & On("readOnly", c => HasItem(c["equals"], v => v.Is("true")));

    /// <inheritdoc/>
    public override bool? Writes => IsAboutObjects & On("readOnly", c => HasItem(c["equals"], v => v.Is("false")));

    Setting Conditions => Place["fieldSelectors"];

    bool? IsAboutObjects => Demands("eventCategory", "Data") & Demands("resources.type", ObjectType);

    /// <inheritdoc/>
    public override bool? Covers(string start) =>
        IsAboutObjects
        & Conditions.All(c => c["field"].IsOneOf(HarmlessFields))
        & On("resources.ARN", c =>
            HasItem(c["startsWiths"], v => Holds(v, text => Begins(start, text)))
            & IsEmpty(c["equals"]) & IsEmpty(c["endsWiths"]) & IsEmpty(c["notEndsWiths"])
            & c["notStartsWiths"].All(v => Holds(v, text => !Begins(start, text) && !Begins(text, start)))
            & c["notEquals"].All(v => Holds(v, text => !Begins(text, start))));

    /// <inheritdoc/>
    public override bool? RecordsWrites(string? start, string end)
    {
        _asked ??= new(RecordsWritesOfServices, [.. Conditions.Items.Where(c => c["field"].Is("resources.ARN") != false)]);
        var recorded = _asked.Recorded;
        foreach (var condition in recorded == false ? [] : _asked.OnArn)
        {
            recorded &= !condition["field"].Is("resources.ARN") | MeetsArn(condition, start, end);
        }

        return recorded;
    }

    /// <summary>Whether it records some service's writes somewhere: what can be said without an ARN.</summary>
    bool? RecordsWritesOfServices =>
        Writes
        & On("eventName", c => Accepts(c, "PutObject"))
        // A service that delivers logs has no ARN: it fits every exclusion of principals and no selection of them.
        & On("userIdentity.arn", c => IsEmpty(c["equals"]) & IsEmpty(c["startsWiths"]) & IsEmpty(c["endsWiths"]))
        & On("sessionCredentialFromConsole", c => IsEmpty(c["equals"]));

    static bool? MeetsArn(Setting condition, string? start, string end) =>
        HasItem(condition["startsWiths"], v => Meets(v, start))
        & HasItem(condition["equals"], v => start is null ? null : Holds(v, text => Begins(text, start)))
        & HasItem(condition["endsWiths"], v => Holds(v, text => Ends(end, text) || Ends(text, end)))
        & condition["notStartsWiths"].All(v => start is null
            ? Holds(v, text => Begins(AnyObject, text)) == true ? false : null
            : Holds(v, text => !Begins(start, text)))
        & condition["notEndsWiths"].All(v => Holds(v, text => end.Length == 0 || !Ends(end, text)));

    bool? Demands(string field, string value) =>
        Conditions.Any(c => c["field"].Is(field) & c["equals"].Any(v => v.Is(value)));

    /// <summary>Whether every condition on a field holds; one whose field is unknown may be about it.</summary>
    bool? On(string field, Func<Setting, bool?> holds) => Conditions.All(c => !c["field"].Is(field) | holds(c));

    static bool? Accepts(Setting condition, string text) =>
        HasItem(condition["equals"], v => v.Is(text))
        & HasItem(condition["startsWiths"], v => Holds(v, start => Begins(text, start)))
        & HasItem(condition["endsWiths"], v => Holds(v, end => Ends(text, end)))
        & condition["notEquals"].All(v => !v.Is(text))
        & condition["notStartsWiths"].All(v => Holds(v, start => !Begins(text, start)))
        & condition["notEndsWiths"].All(v => Holds(v, end => !Ends(text, end)));

    /// <summary>Whether an operator is not used, or one of its values fits.</summary>
    static bool? HasItem(Setting values, Func<Setting, bool?> fits) => IsEmpty(values) | values.Any(fits);

    static bool? IsEmpty(Setting values) => values.IsUnknown ? null : !values.Items.Any();

    static bool Ends(string text, string end) => text.EndsWith(end, StringComparison.Ordinal);

    sealed record Answers(bool? Recorded, Setting[] OnArn);
}
