using System.Globalization;
using Pulumi.Rpc;

namespace SecurityPlatform.Policy;

/// <summary>A place in a resource's properties whose value is known, unknown or missing.</summary>
/// <remarks>
/// Answers are <c>bool?</c>, null meaning "known only after an update". C# combines them as a rule needs it:
/// <c>null &amp; false</c> is false and <c>null | true</c> is true, so what is decided is decided early and
/// an unknown value is never a false failure.
/// </remarks>
public sealed partial class Setting
{
    readonly Setting? _parent;
    readonly string _member;
    readonly int _index;
    readonly PropertyValue? _value;
    readonly bool _secret;

    internal Setting(PlannedResource resource, string property, PropertyValue? value)
        : this(resource, null, property, 0, value)
    {
    }

    Setting(PlannedResource resource, Setting? parent, string member, int index, PropertyValue? value)
    {
        Resource = resource;
        _parent = parent;
        _member = member;
        _index = index;
        _value = value?.Unwrapped is { } known and not NullValue ? known : null;
        _secret = parent?._secret == true || value?.ContainsSecrets == true;
    }

    /// <summary>The resource that holds the value.</summary>
    public PlannedResource Resource { get; }

    /// <summary>The property path, such as <c>rules[0].expiration.days</c>. Put together when asked for: most settings are never told about.</summary>
    public string Path => _parent is null ? _member
        : _member.Length == 0 ? $"{_parent.Path}[{_index}]"
        : $"{_parent.Path}.{_member}";

    /// <summary>The name of the property that the path begins with.</summary>
    public string Property => _parent?.Property ?? _member;

    /// <summary>Whether nothing is set. An unknown value is not missing.</summary>
    public bool IsMissing => _value is null;

    /// <summary>Whether the value itself is unknown; its members may be, even when it is not.</summary>
    public bool IsUnknown => _value is UnknownValue;

    /// <summary>Whether something is set that is known, at least at its top.</summary>
    public bool IsKnown => _value is not (null or UnknownValue);

    /// <summary>The member called <paramref name="member"/>. Members of what is unknown are unknown.</summary>
    public Setting this[string member] => new(Resource, this, member, 0, _value switch
    {
        PropertyMap map => map.Find(member),
        UnknownValue => _value,
        // Terraform's blocks of at most one element are lists in some plans and objects in others.
        ListValue { Count: 1 } list when list[0].Unwrapped is PropertyMap map => map.Find(member),
        _ => null,
    });

    /// <summary>The text, or null when it is unknown, missing or no text.</summary>
    public string? Text => (_value as StringValue)?.Value;

    /// <summary>The number, or null when it is unknown, missing or no number.</summary>
    public double? Number => _value switch
    {
        NumberValue number => number.Value,
        StringValue text when double.TryParse(text.Value, CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };

    /// <summary>The items of a list; a lone value counts as a list of one. Empty when unknown or missing.</summary>
    public IEnumerable<Setting> Items => _value is ListValue list
        ? list.Select((item, index) => new Setting(Resource, this, "", index, item))
        : IsKnown ? [this] : [];

    /// <summary>The value for a message; secrets stay covered.</summary>
    public string Shown => _value switch
    {
        null => "nothing",
        UnknownValue => Finding.UnknownValue,
        _ when _secret => "[secret]",
        _ => _value.ToString() ?? "nothing",
    };

    internal PropertyValue? Value => _value;

    /// <summary>This setting, or AWS's default where nothing is set.</summary>
    public Setting Or(PropertyValue whenMissing) => IsMissing ? new(Resource, _parent, _member, _index, whenMissing) : this;
}
