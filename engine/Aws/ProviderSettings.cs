using System.Text.Json;
using Pulumi.Rpc;

namespace SecurityPlatform.Engine.Aws;

/// <summary>For whom and where a provider instance acts.</summary>
/// <param name="Account">The account.</param>
/// <param name="Region">The region of resources that name none.</param>
/// <param name="DefaultTags">Tags that every resource gets.</param>
sealed record ProviderSettings(string Account, string Region, PropertyMap DefaultTags)
{
    public string Partition { get; } = Arn.PartitionOf(Region);

    /// <summary>Reads the provider's inputs: values, or the JSON texts that configuration turns them into.</summary>
    public static ProviderSettings From(PropertyMap inputs, Cloud cloud) => new(
        FirstText(inputs.Find("allowedAccountIds")) ?? cloud.Organization.ManagementAccountId,
        inputs.Text("region") ?? "",
        (Parsed(inputs.Find("defaultTags")) as PropertyMap)?.Object("tags") ?? PropertyMap.Empty);

    /// <summary>The tags of a resource together with the provider's.</summary>
    public PropertyValue TagsAll(PropertyMap inputs)
    {
        var own = inputs.Find("tags")?.Unwrapped;
        return own switch
        {
            UnknownValue => PropertyValue.Unknown,
            PropertyMap tags when DefaultTags.Count == 0 => tags,
            PropertyMap tags => new PropertyMap(DefaultTags.Concat(tags)),
            _ => DefaultTags,
        };
    }

    static string? FirstText(PropertyValue? value) => Parsed(value) switch
    {
        ListValue { Count: > 0 } list when list[0].Unwrapped is StringValue first => first.Value,
        StringValue { Value.Length: > 0 } text => text.Value,
        _ => null,
    };

    static PropertyValue? Parsed(PropertyValue? value)
    {
        if (value?.Unwrapped is not StringValue { Value: ['[' or '{', ..] } text)
        {
            return value?.Unwrapped;
        }

        using var document = JsonDocument.Parse(text.Value);
        return Storage.CloudJson.Read(document.RootElement);
    }
}
