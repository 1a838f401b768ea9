using System.Collections.Immutable;
using Pulumi.Rpc;

namespace SecurityPlatform.Engine.Aws.Schema;

/// <summary>One run over the inputs of one resource.</summary>
sealed class SchemaCheck(string subject)
{
    PropertyTrail _trail;
    ImmutableArray<PropertyFailure>.Builder? _failures;

    public ImmutableArray<PropertyFailure> Run(ObjectSchema schema, PropertyMap inputs)
    {
        Object(schema, inputs);
        return _failures?.ToImmutable() ?? [];
    }

    /// <remarks>Both sides are sorted by name, so one walk over both finds what is too much and what is missing.</remarks>
    void Object(ObjectSchema schema, PropertyMap inputs)
    {
        var properties = schema.Properties.AsSpan();
        var next = 0;
        foreach (var (name, value) in inputs)
        {
            int order;
            while ((order = next < properties.Length ? string.CompareOrdinal(properties[next].Name, name) : 1) < 0)
            {
                Missing(properties[next++]);
            }

            if (order > 0)
            {
                Unexpected(schema, name, value);
                continue;
            }

            var property = properties[next++];
            var plain = value.Unwrapped;
            if (plain is NullValue)
            {
                Missing(property);
            }
            else if (!Fits(property.Type, plain))
            {
                _trail.Push(name);
                Value(property.Type, plain);
                _trail.Pop();
            }
        }

        while (next < properties.Length)
        {
            Missing(properties[next++]);
        }
    }

    /// <summary>The quick answer for most values: a scalar of the right kind, or one not known yet.</summary>
    static bool Fits(SchemaType type, PropertyValue value) => type.Kind switch
    {
        SchemaKind.Text => value is StringValue or UnknownValue,
        SchemaKind.Flag => value is BoolValue or UnknownValue,
        SchemaKind.Number => value is NumberValue or UnknownValue,
        SchemaKind.Any => true,
        _ => value is UnknownValue,
    };

    void Value(SchemaType type, PropertyValue value)
    {
        if (Fits(type, value))
        {
            return;
        }

        switch (type.Kind)
        {
            case SchemaKind.List when value is ListValue list:
                for (var i = 0; i < list.Count; i++)
                {
                    Item(type.Item, list[i], i);
                }

                break;
            case SchemaKind.Map when value is PropertyMap map:
                foreach (var (key, item) in map)
                {
                    Item(type.Item, item, key);
                }

                break;
            case SchemaKind.Object when value is PropertyMap map:
                Object(type.Members, map);
                break;
            case SchemaKind.Asset when value is AssetValue:
            case SchemaKind.Archive when value is ArchiveValue:
            case SchemaKind.Resource when value is StringValue or ResourceReferenceValue:
                break;
            case SchemaKind.Enum when value is StringValue text:
                if (!type.Values.Contains(text.Value))
                {
                    Fail($"expected {type}, got {text.Value}. Use one of them.");
                }

                break;
            case SchemaKind.Union:
                Union(type, value);
                break;
            default:
                Fail($"expected {type}, got {Describe(value)}. Change its type.");
                break;
        }
    }

    void Item(SchemaType type, PropertyValue value, PathStep step)
    {
        var plain = value.Unwrapped;
        if (plain is not NullValue && !Fits(type, plain))
        {
            _trail.Push(step);
            Value(type, plain);
            _trail.Pop();
        }
    }

    void Union(SchemaType type, PropertyValue value)
    {
        var candidates = type.Options.Where(o => Accepts(o, value)).ToList();
        switch (candidates)
        {
            case []:
                Fail($"expected {type}, got {Describe(value)}. Change its type.");
                break;
            // A text is good for any union that allows texts: enums beside them are only suggestions.
            case [var one]:
                Value(one, value);
                break;
            default:
                if (candidates[0].Kind == SchemaKind.Object && !candidates.Exists(o => new SchemaCheck(subject).Run(o.Members, (PropertyMap)value).IsEmpty))
                {
                    Fail($"expected an object with the members of one of {string.Join(", ", candidates.Select(o => o.Name))}, got {string.Join(", ", ((PropertyMap)value).Keys)}. Rename its members.");
                }

                break;
        }
    }

    static bool Accepts(SchemaType type, PropertyValue value) => type.Kind switch
    {
        SchemaKind.List => value is ListValue,
        SchemaKind.Map or SchemaKind.Object => value is PropertyMap,
        SchemaKind.Asset => value is AssetValue,
        SchemaKind.Archive => value is ArchiveValue,
        SchemaKind.Resource => value is StringValue or ResourceReferenceValue,
        SchemaKind.Enum => value is StringValue,
        _ => Fits(type, value),
    };

    void Missing(PropertySchema property)
    {
        if (property.IsRequired && property.Default is null)
        {
            _trail.Push(property.Name);
            Fail($"expected {property.Type}, got nothing. Set {property.Name}.");
            _trail.Pop();
        }
    }

    void Unexpected(ObjectSchema schema, string name, PropertyValue value)
    {
        // The engine and SDKs may send members of their own, such as __defaults.
        if (value.Unwrapped is NullValue || name.StartsWith("__", StringComparison.Ordinal))
        {
            return;
        }

        var near = Spelling.Nearest(name, schema.Properties.Select(p => p.Name));
        _trail.Push(name);
        Fail($"expected a known property, got {name}. {(near is null ? "Remove it." : $"Did you mean {near}? Rename it.")}");
        _trail.Pop();
    }

    void Fail(string problem)
    {
        var path = _trail.ToString();
        (_failures ??= ImmutableArray.CreateBuilder<PropertyFailure>()).Add(new(path, $"{subject}.{path}: {problem}"));
    }

    static string Describe(PropertyValue value) => value switch
    {
        StringValue => "a text",
        BoolValue => "true or false",
        NumberValue => "a number",
        ListValue => "a list",
        PropertyMap => "an object",
        AssetValue => "an asset",
        ArchiveValue => "an archive",
        ResourceReferenceValue => "a resource",
        _ => "another value",
    };
}
