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
        !text.StartsWith("arn:", StringComparison.Ordinal) || text.Split(':', 4) is not [_, _, var service, _] || type switch
        {
            AwsTypes.Bucket => service == "s3",
            AwsTypes.LogGroup => service == "logs",
            AwsTypes.Key => service == "kms",
            AwsTypes.Firehose => service == "firehose",
            AwsTypes.Vpc => service == "ec2",
            _ => true,
        };

    /// <summary>Whether a name of <paramref name="resource"/> is known only after an update.</summary>
    public static bool IsOpen(PlannedResource resource) =>
        Array.Exists(NamingProperties, property => resource[property].IsUnknown);

    /// <summary>The spelling that an ARN, a name and an id of one thing share.</summary>
    public static string Normal(string text)
    {
        if (!text.StartsWith("arn:", StringComparison.Ordinal))
        {
            return text.EndsWith(".s3.amazonaws.com", StringComparison.Ordinal) ? text[..^".s3.amazonaws.com".Length] : text;
        }

        var parts = text.Split(':', 6);
        return parts.Length < 6 ? text : parts[2] switch
        {
            "s3" => Before(parts[5], '/'),
            "logs" => Before(After(parts[5], "log-group:"), ':'),
            "kms" => After(parts[5], "key/"),
            "firehose" => After(parts[5], "deliverystream/"),
            "route53" => After(parts[5], "hostedzone/"),
            "guardduty" => Before(After(parts[5], "detector/"), '/'),
            "ec2" => After(parts[5], "vpc/"),
            "athena" => After(parts[5], "workgroup/"),
            _ => text,
        };
    }

    static string After(string text, string start) =>
        text.StartsWith(start, StringComparison.Ordinal) ? text[start.Length..] : text;

    static string Before(string text, char end) => text.IndexOf(end) is >= 0 and var index ? text[..index] : text;
}
