using System.Reflection;
using Pulumi.Rpc;

namespace Pulumi.Serialization;

/// <summary>Reads a struct marked with <see cref="EnumTypeAttribute"/>, through its constructor from a text or number.</summary>
sealed class EnumStructReader : ValueReader
{
    readonly ConstructorInfo _constructor;
    readonly bool _isNumber;

    public EnumStructReader(Type type)
    {
        var constructors = type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic);
        _constructor = Array.Find(constructors, c => c.GetParameters() is [var only] && IsPrimitive(only.ParameterType))
            ?? throw new InvalidOperationException(
                $"{type}: expected an [EnumType] with a constructor from string or double, got none. Add one.");
        _isNumber = _constructor.GetParameters()[0].ParameterType == typeof(double);
        Default = Activator.CreateInstance(type);
    }

    public override object? Default { get; }

    public override object? Read(PropertyValue value, Reading reading) => value switch
    {
        NumberValue number when _isNumber => _constructor.Invoke([number.Value]),
        StringValue text when !_isNumber => _constructor.Invoke([text.Value]),
        _ => throw reading.Mismatch(_isNumber ? "a number" : "a string", value),
    };

    static bool IsPrimitive(Type type) => type == typeof(string) || type == typeof(double);
}
