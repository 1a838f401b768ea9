using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>The inputs that an arguments class declares, by wire name; made once per class.</summary>
sealed class ArgsShape
{
    static readonly ConcurrentDictionary<Type, ArgsShape> Shapes = new();

    readonly Type _type;
    ImmutableDictionary<string, ImmutableArray<string>>? _independent;

    ArgsShape(Type type)
    {
        _type = type;
        const BindingFlags Flags = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
        var members = new List<Member>();
        foreach (var field in type.GetFields(Flags))
        {
            if (field.GetCustomAttribute<InputAttribute>() is { } input)
            {
                members.Add(new(input, field.Name, MemberSlot.Of(field)));
            }
        }

        foreach (var property in type.GetProperties(Flags))
        {
            if (property.GetCustomAttribute<InputAttribute>() is { } input)
            {
                members.Add(new(input, property.Name, MemberSlot.Of(property)));
            }
        }

        members.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
        Members = [.. members];
    }

    /// <summary>Sorted by wire name, as property maps are.</summary>
    public Member[] Members { get; }

    public static ArgsShape Of(Type type) => Shapes.TryGetValue(type, out var shape)
        ? shape
        : Shapes.GetOrAdd(type, static t => new(t));

    /// <summary>The value of a member.</summary>
    /// <exception cref="ArgumentNullException">It is required and null.</exception>
    public object? Read(InputArgs args, Member member)
    {
        var value = member.Slot.Get(args);
        return value is null && member.IsRequired
            ? throw new ArgumentNullException(
                null, $"[Input] {_type.FullName}.{member.ClrName} is required but was not given a value")
            : value;
    }

    /// <summary>The dependencies of exactly these properties when there are none, if they were asked for lately.</summary>
    public ImmutableDictionary<string, ImmutableArray<string>>? FindIndependent(List<string> properties)
    {
        var latest = Volatile.Read(ref _independent);
        if (latest is null || latest.Count != properties.Count)
        {
            return null;
        }

        foreach (var name in properties)
        {
            if (!latest.ContainsKey(name))
            {
                return null;
            }
        }

        return latest;
    }

    public void Remember(ImmutableDictionary<string, ImmutableArray<string>> independent) =>
        Volatile.Write(ref _independent, independent);

    internal sealed class Member(InputAttribute input, string clrName, MemberSlot slot)
    {
        public string Name { get; } = input.Name;

        public bool IsRequired { get; } = input.IsRequired;

        public bool IsJson { get; } = input.IsJson;

        public string ClrName { get; } = clrName;

        public MemberSlot Slot { get; } = slot;
    }
}
