using System.Collections.Concurrent;
using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>The outputs that a resource class declares; made once per class.</summary>
sealed class OutputShape
{
    /// <summary>Marks the output that is the URN. Compared by reference: a component may declare an output <c>urn</c>.</summary>
    public static readonly string Urn = new("urn".AsSpan());

    /// <summary>Marks the output that is the id of a custom resource. Compared by reference.</summary>
    public static readonly string Id = new("id".AsSpan());

    static readonly ConcurrentDictionary<Type, OutputShape> Shapes = new();

    readonly Member[] _members;
    readonly string[] _wrong;

    OutputShape(Type type, Type? maker)
    {
        var members = new List<Member>();
        var wrong = new List<string>();
        foreach (var property in type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
        {
            var isIdentity = property.DeclaringType == typeof(Resource) || property.DeclaringType == typeof(CustomResource);
            var isMade = property.DeclaringType!.IsAssignableFrom(maker);
            if (isIdentity || isMade || property.GetCustomAttribute<OutputAttribute>() is not { } output)
            {
                continue;
            }

            var name = output.Name ?? property.Name;
            var declared = property.PropertyType;
            var isOutput = declared.IsGenericType && declared.GetGenericTypeDefinition() == typeof(Output<>);
            members.Add(new(name, isOutput ? declared.GenericTypeArguments[0] : null, MemberSlot.Of(property)));
            if (!isOutput || property.SetMethod is null)
            {
                wrong.Add($"{property.DeclaringType!.FullName}.{property.Name}");
            }
        }

        _members = [.. members];
        _wrong = [.. wrong];
    }

    /// <summary>The shape of a class.</summary>
    /// <param name="type">The class.</param>
    /// <param name="maker">The class that it is or derives from that makes its outputs by itself; null for none. Its outputs are left out.</param>
    public static OutputShape Of(Type type, Type? maker = null) => Shapes.TryGetValue(type, out var shape)
        ? shape
        : Shapes.GetOrAdd(type, static (t, made) => new(t, made), maker);

    /// <summary>Gives every output property a pending output.</summary>
    /// <exception cref="RunException">A property is no <see cref="Output{T}"/>, or has no setter.</exception>
    public void Assign(Resource resource)
    {
        if (_wrong.Length > 0)
        {
            throw new RunException(
                $"[Output] {string.Join(", ", _wrong)}: expected a property of type Output<T> with a setter, got another. "
                + "Declare it as Output<T> { get; private set; }.");
        }

        foreach (var member in _members)
        {
            member.Slot.Set(resource, member.Factory.Create(resource, member.Name));
        }
    }

    /// <summary>The values of the output properties, by wire name.</summary>
    public Dictionary<string, object?> Collect(Resource resource)
    {
        var outputs = new Dictionary<string, object?>(_members.Length, StringComparer.Ordinal);
        foreach (var member in _members)
        {
            outputs[member.Name] = member.Slot.Get(resource);
        }

        return outputs;
    }

    sealed class Member(string name, Type? value, MemberSlot slot)
    {
        OutputFactory? _factory;

        public string Name { get; } = name;

        public MemberSlot Slot { get; } = slot;

        public OutputFactory Factory => _factory ??= OutputFactory.Of(value!);
    }
}
