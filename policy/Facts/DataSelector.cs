namespace SecurityPlatform.Policy;

/// <summary>What a trail's event selector says about objects in buckets.</summary>
/// <remarks>"Logging data events" and "Filtering data events by using advanced event selectors", AWS CloudTrail User Guide.</remarks>
abstract class DataSelector
{
    /// <summary>How the ARN of every object begins.</summary>
    public const string AnyObject = "arn:aws:s3:::";

    /// <summary>Objects of a bucket that no selector names: what covers them covers every bucket but those it excludes.</summary>
    public const string UnnamedBucket = "arn:aws:s3:::0-a-bucket-that-nobody-names/";

    /// <summary>The resource type of objects.</summary>
    protected const string ObjectType = "AWS::S3::Object";

    /// <summary>Where the selector stands.</summary>
    public required Setting Place { get; init; }

    /// <summary>Whether it records reads.</summary>
    public abstract bool? Reads { get; }

    /// <summary>Whether it records writes.</summary>
    public abstract bool? Writes { get; }

    /// <summary>Whether it is about every object whose ARN begins with <paramref name="start"/>.</summary>
    public abstract bool? Covers(string start);

    /// <summary>Whether it records some of what a log service writes.</summary>
    /// <param name="start">How the ARNs of what is written begin; null when that is not known.</param>
    /// <param name="end">How they end; "" when that is not known.</param>
    public abstract bool? RecordsWrites(string? start, string end);

    /// <summary>The S3 data selectors of a trail, or null when the list of selectors is unknown.</summary>
    public static IReadOnlyList<DataSelector>? Of(PlannedResource trail)
    {
        var (basic, advanced) = (trail["eventSelectors"], trail["advancedEventSelectors"]);
        return basic.IsUnknown || advanced.IsUnknown
            ? null
            : [.. basic.Items.SelectMany(OfBasic), .. advanced.Items.Select(s => new AdvancedDataSelector { Place = s })];
    }

    /// <summary>Whether a text begins with another.</summary>
    protected static bool Begins(string text, string start) => start.Length > 0 && text.StartsWith(start, StringComparison.Ordinal);

    /// <summary>What holds for the text at a place; null while the text is unknown.</summary>
    protected static bool? Holds(Setting value, Func<string, bool> test) =>
        value.IsUnknown ? null : value.Text is { } text && test(text);

    /// <summary>Whether an ARN beginning and a place have objects in common. "arn:aws:s3" alone is the old spelling of all buckets.</summary>
    protected static bool? Meets(Setting value, string? start) =>
        Holds(value, text => Begins(AnyObject, text)) | (start is null ? null : Holds(value, text => Begins(start, text) || Begins(text, start)));

    static IEnumerable<DataSelector> OfBasic(Setting selector)
    {
        var resources = selector["dataResources"];
        return resources.IsUnknown
            ? [new BasicDataSelector { Place = selector, Objects = resources }]
            : resources.Items
                .Where(resource => resource["type"].Is(ObjectType) != false)
                .Select(resource => new BasicDataSelector
                {
                    Place = selector,
                    // What is not known to be about objects may be about none.
                    Objects = resource["type"].IsUnknown ? resource["type"] : resource["values"],
                });
    }
}
