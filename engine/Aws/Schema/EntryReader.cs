using System.Collections.Immutable;
using System.Text.Json;
using Pulumi.Rpc;

namespace SecurityPlatform.Engine.Aws.Schema;

/// <summary>Reads one entry of a schema file.</summary>
/// <remarks>System.Text.Json instead of Newtonsoft.Json: this is on the start-up path of every preview.</remarks>
ref struct EntryReader(SchemaFile file, ReadOnlySpan<byte> line)
{
    Utf8JsonReader _json = new(line);

    public ResourceSchema Resource(string token)
    {
        string module = "", name = "";
        ObjectSchema inputs = ObjectSchema.Empty, outputs = ObjectSchema.Empty;
        ImmutableArray<string> secrets = [], replacing = [];
        _json.Read();
        while (NextMember())
        {
            if (Take("name"u8))
            {
                name = _json.GetString()!;
            }
            else if (Take("module"u8))
            {
                module = _json.GetString()!;
            }
            else if (Take("inputs"u8))
            {
                inputs = Object();
            }
            else if (Take("outputs"u8))
            {
                outputs = Object();
            }
            else if (Take("secretOutputs"u8))
            {
                secrets = Texts();
            }
            else if (Take("replaceOnChanges"u8))
            {
                replacing = Texts();
            }
            else
            {
                _json.Skip();
            }
        }

        return new(token, module, name, inputs, outputs, secrets, replacing);
    }

    public FunctionSchema Function(string token)
    {
        ObjectSchema args = ObjectSchema.Empty, result = ObjectSchema.Empty;
        _json.Read();
        while (NextMember())
        {
            if (Take("args"u8))
            {
                args = Object();
            }
            else if (Take("result"u8))
            {
                result = Object();
            }
            else
            {
                _json.Skip();
            }
        }

        return new(token, args, result);
    }

    /// <summary>The members of <c>io</c> or <c>in</c>.</summary>
    public ObjectSchema NestedInputs()
    {
        _json.Read();
        while (NextMember())
        {
            if (Take("io"u8) || Take("in"u8))
            {
                return Object();
            }

            _json.Skip();
        }

        return ObjectSchema.Empty;
    }

    public ImmutableArray<string> EnumValues()
    {
        var values = ImmutableArray.CreateBuilder<string>();
        _json.Read();
        while (NextMember())
        {
            _json.Read();
            values.Add(_json.GetString()!);
        }

        return values.ToImmutable();
    }

    ObjectSchema Object()
    {
        var properties = ImmutableArray.CreateBuilder<PropertySchema>();
        while (NextMember())
        {
            var name = _json.GetString()!;
            _json.Read();
            properties.Add(Property(name));
        }

        return new(properties.ToImmutable());
    }

    PropertySchema Property(string name)
    {
        var type = SchemaType.Any;
        var required = false;
        var secret = false;
        PropertyValue? value = null;
        while (NextMember())
        {
            if (Take("t"u8))
            {
                type = _json.ValueTextEquals("s"u8) ? SchemaType.Text : file.Type(_json.GetString()!);
            }
            else if (Take("r"u8))
            {
                required = true;
            }
            else if (Take("sec"u8))
            {
                secret = true;
            }
            else if (Take("def"u8))
            {
                value = Value();
            }
            else
            {
                _json.Skip();
            }
        }

        return new(name, type, required, secret, value);
    }

    readonly PropertyValue Value() => _json.TokenType switch
    {
        JsonTokenType.String => _json.GetString()!,
        JsonTokenType.Number => _json.GetDouble(),
        _ => _json.GetBoolean(),
    };

    ImmutableArray<string> Texts()
    {
        var texts = ImmutableArray.CreateBuilder<string>();
        while (_json.Read() && _json.TokenType == JsonTokenType.String)
        {
            texts.Add(_json.GetString()!);
        }

        return texts.ToImmutable();
    }

    bool NextMember() => _json.Read() && _json.TokenType == JsonTokenType.PropertyName;

    // When the member has this name, moves to its value.
    bool Take(ReadOnlySpan<byte> name) => _json.ValueTextEquals(name) && _json.Read();
}
