using System.Collections.Concurrent;
using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>The inputs that an arguments class declares, by wire name; made once per class.</summary>
/// <remarks>
/// Generated classes say it themselves. Reflection would load the class of every member, most of which are never set: that was
/// a tenth of a small preview.
/// </remarks>
sealed class ArgsShape
{
    static readonly ConcurrentDictionary<Type, ArgsShape> Shapes = new();

    readonly Type _type;

    /// <summary>The shape that a generated class declares.</summary>
    /// <param name="type">The class.</param>
    /// <param name="members">Wire names in ordinal order, one space between them; <c>!</c> after one that is required, then <c>*</c> after one that is sent as JSON.</param>
    public ArgsShape(Type type, string members)
    {
        _type = type;
        var words = members.Split(' ');
        Members = new Member[words.Length];
        for (var i = 0; i < words.Length; i++)
        {
            Members[i] = Declared(words[i], i);
        }
    }

    ArgsShape(Type type)
    {
        _type = type;
        var members = new List<Member>();
        foreach (var (member, input) in Marked(type))
        {
            members.Add(new(input.Name, input.IsRequired, input.IsJson)
            {
                Slot = member is FieldInfo field ? MemberSlot.Of(field) : MemberSlot.Of((PropertyInfo)member),
            });
        }

        members.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
        Members = [.. members];
    }

    /// <summary>Sorted by wire name, as property maps are.</summary>
    public Member[] Members { get; }

    /// <summary>How many members the last arguments had set: those of one class mostly set the same.</summary>
    /// <remarks>No more than a hint, so that threads may overwrite each other's.</remarks>
    public int UsuallySet { get; set; }

    /// <summary>The shape of <paramref name="args"/>.</summary>
    public static ArgsShape Of(InputArgs args) => args.ArgsMembers
        ?? (Shapes.TryGetValue(args.GetType(), out var shape) ? shape : Shapes.GetOrAdd(args.GetType(), static type => new(type)));

    /// <summary>The value of a member.</summary>
    /// <exception cref="ArgumentNullException">It is required and null.</exception>
    public object? Read(InputArgs args, Member member)
    {
        var value = member.Slot is { } slot ? slot.Get(args) : args.ReadMember(member.Index);
        return value is null && member.IsRequired
            ? throw new ArgumentNullException(
                null, $"[Input] {_type.FullName}.{ClrName(member)} is required but was not given a value")
            : value;
    }

    string ClrName(Member member) => Marked(_type).First(marked => marked.Input.Name == member.Name).Member.Name;

    static Member Declared(string member, int index)
    {
        var isJson = member.EndsWith('*');
        var isRequired = member.EndsWith('!') || member.EndsWith("!*", StringComparison.Ordinal);
        return new(member.TrimEnd('!', '*'), isRequired, isJson) { Index = index };
    }

    static IEnumerable<(MemberInfo Member, InputAttribute Input)> Marked(Type type)
    {
        const BindingFlags Flags = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
        foreach (var member in (MemberInfo[])[.. type.GetFields(Flags), .. type.GetProperties(Flags)])
        {
            if (member.GetCustomAttribute<InputAttribute>() is { } input)
            {
                yield return (member, input);
            }
        }
    }

    internal sealed class Member(string name, bool isRequired, bool isJson)
    {
        public string Name { get; } = name;

        public bool IsRequired { get; } = isRequired;

        public bool IsJson { get; } = isJson;

        /// <summary>How to read it by reflection; null where the class reads it by <see cref="Index"/>.</summary>
        public MemberSlot? Slot { get; init; }

        public int Index { get; init; }
    }
}
