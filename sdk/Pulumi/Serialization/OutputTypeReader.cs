using System.Reflection;
using Pulumi.Rpc;

namespace Pulumi.Serialization;

/// <summary>Reads an object into a class marked with <see cref="OutputTypeAttribute"/>, through its constructor.</summary>
sealed class OutputTypeReader : ValueReader
{
    readonly ConstructorInfo _constructor;
    readonly (string Name, Type Type)[] _parameters;

    public OutputTypeReader(Type type)
    {
        var constructors = type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic);
        _constructor = Array.Find(constructors, c => c.IsDefined(typeof(OutputConstructorAttribute)))
            ?? throw new InvalidOperationException(
                $"{type}: expected a constructor with [OutputConstructor], got none. Mark one.");
        _parameters = Array.ConvertAll(_constructor.GetParameters(), p =>
            (p.GetCustomAttribute<OutputConstructorParameterAttribute>()?.Name ?? p.Name!, p.ParameterType));
    }

    public override object? Read(PropertyValue value, Reading reading)
    {
        if (value is not PropertyMap map)
        {
            throw reading.Mismatch("an object", value);
        }

        // Readers of members are looked up here, not in the constructor: classes may contain themselves.
        var arguments = new object?[_parameters.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            var (name, type) = _parameters[i];
            var reader = Of(type);
            arguments[i] = map.Find(name) is { } member ? reading.ReadMember(reader, member, $".{name}") : reader.Default;
        }

        return _constructor.Invoke(arguments);
    }
}
