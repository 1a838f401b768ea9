namespace SecurityPlatform.Policy;

/// <summary>The texts by which resources name each other: id, name and ARN, brought to one spelling.</summary>
/// <remarks>Formats of ARNs: AWS Service Authorization Reference, "Resource types" of each service.</remarks>
static class Identity
{
    static readonly string[] NamingProperties = ["id", "arn", "bucket", "keyId", "name", "zoneId"];

    /// <summary>Every text by which others may name <paramref name="resource"/>, without repetition.</summary>
    public static IEnumerable<string> Of(PlannedResource resource)
    {
        var seen = new List<string>(NamingProperties.Length + 1);
        Add(resource.Id);
        foreach (var property in NamingProperties)
        {
            Add(resource[property].Text);
        }

        return seen;

        void Add(string? text)
        {
            if (!string.IsNullOrEmpty(text) && Normal(text) is var name && !seen.Contains(name))
            {
                seen.Add(name);
            }
        }
    }

    /// <summary>Whether <paramref name="text"/> can name a resource of <paramref name="type"/>: an ARN of another service cannot.</summary>
    public static bool CanName(string text, string type) =>
        !text.StartsWith("arn:", StringComparison.Ordinal) || type switch
        {
            AwsTypes.Bucket => ServiceOf(text) is "s3",
            AwsTypes.LogGroup => ServiceOf(text) is "logs",
            AwsTypes.Key => ServiceOf(text) is "kms",
            AwsTypes.Firehose => ServiceOf(text) is "firehose",
            AwsTypes.Vpc => ServiceOf(text) is "ec2",
            _ => true,
        };

    /// <summary>Whether a name of <paramref name="resource"/> is known only after an update.</summary>
    /// <remarks>A bucket's id and ARN are its name, so a bucket that is named has no other.</remarks>
    public static bool IsOpen(PlannedResource resource) =>
        !(resource.Type == AwsTypes.Bucket && resource["bucket"].Text is { Length: > 0 })
        && Array.Exists(NamingProperties, property => resource[property].IsUnknown);

    /// <summary>The spelling that an ARN, a name and an id of one thing share.</summary>
    public static string Normal(string text)
    {
        if (text.StartsWith("s3://", StringComparison.Ordinal))
        {
            return Before(text.AsSpan("s3://".Length), '/').ToString();
        }

        if (!text.StartsWith("arn:", StringComparison.Ordinal))
        {
            return text.EndsWith(".s3.amazonaws.com", StringComparison.Ordinal) ? text[..^".s3.amazonaws.com".Length] : text;
        }

        var service = ServiceOf(text);
        var name = NameOf(text);
        return service switch
        {
            "s3" => Before(name, '/').ToString(),
            "logs" => Before(After(name, "log-group:"), ':').ToString(),
            "kms" => After(name, "key/").ToString(),
            "firehose" => After(name, "deliverystream/").ToString(),
            "route53" => After(name, "hostedzone/").ToString(),
            "guardduty" => Before(After(name, "detector/"), '/').ToString(),
            "ec2" => After(name, "vpc/").ToString(),
            "athena" => After(name, "workgroup/").ToString(),
            _ => text,
        };
    }

    /// <summary>The third field of an ARN, without a copy.</summary>
    static ReadOnlySpan<char> ServiceOf(ReadOnlySpan<char> arn)
    {
        var rest = Rest(Rest(arn));
        return rest.IndexOf(':') is >= 0 and var end ? rest[..end] : [];
    }

    /// <summary>The sixth field of an ARN, which names the resource.</summary>
    static ReadOnlySpan<char> NameOf(ReadOnlySpan<char> arn) => Rest(Rest(Rest(Rest(Rest(arn)))));

    static ReadOnlySpan<char> Rest(ReadOnlySpan<char> fields) => fields.IndexOf(':') is >= 0 and var end ? fields[(end + 1)..] : [];

    static ReadOnlySpan<char> After(ReadOnlySpan<char> text, string start) => text.StartsWith(start, StringComparison.Ordinal) ? text[start.Length..] : text;

    static ReadOnlySpan<char> Before(ReadOnlySpan<char> text, char end) => text.IndexOf(end) is >= 0 and var index ? text[..index] : text;
}
