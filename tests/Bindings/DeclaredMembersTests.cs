using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using Pulumi;
using Pulumi.Serialization;
using Pulumi.Testing;
using Aws = Pulumi.Aws;

namespace SecurityPlatform.Tests.Bindings;

/// <summary>What generated classes say of themselves is what their attributes say.</summary>
public sealed class DeclaredMembersTests
{
    const BindingFlags Own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    static readonly ImmutableArray<Type> Arguments =
    [
        .. new[] { typeof(Aws.Provider).Assembly, typeof(Pulumi.AwsNative.Provider).Assembly }
            .SelectMany(assembly => assembly.GetTypes()).Where(type => type.IsSubclassOf(typeof(InputArgs)) && !type.IsAbstract),
    ];

    [Fact]
    public void Every_input_is_declared_as_its_attribute_says()
    {
        Assert.True(Arguments.Length > 300);
        foreach (var type in Arguments)
        {
            var expected = Marked(type).Select(m => $"{m.Input.Name} {m.Input.IsRequired} {m.Input.IsJson}").Order(StringComparer.Ordinal);
            var declared = Shape(New(type))?.Members.Select(m => $"{m.Name} {m.IsRequired} {m.IsJson}") ?? [];

            Assert.Equal(expected, declared.Order(StringComparer.Ordinal));
            Assert.Equal(declared.Select(m => m.Split(' ')[0]).Order(StringComparer.Ordinal), declared.Select(m => m.Split(' ')[0]));
        }
    }

    [Fact]
    public void Every_input_is_read_from_its_member()
    {
        foreach (var type in Arguments.Where(type => Shape(New(type)) is not null))
        {
            var args = New(type);
            var shape = Shape(args)!;
            foreach (var (member, input) in Marked(type))
            {
                var index = Array.FindIndex(shape.Members, m => m.Name == input.Name);
                Assert.Null(Untouched(type, args, index));
                var value = Any(member is FieldInfo field ? field.FieldType : ((PropertyInfo)member).PropertyType);
                Set(args, member, value);

                Assert.Equal((type, input.Name, true), (type, input.Name, Equals(value, args.ReadMember(index))));
            }
        }

        // Plain truths and numbers of functions are never null.
        static object? Untouched(Type type, InputArgs args, int index) =>
            args.ReadMember(index) is { } value && !(value is bool or int or double && type.IsSubclassOf(typeof(InvokeArgs))) ? value : null;
    }

    [Fact]
    public async Task Outputs_are_made_once_and_a_derived_class_gets_its_own()
    {
        var resources = await Deployment.TestAsync(new Empty(), new(), () =>
        {
            _ = new Aws.S3.Bucket("plain", new());
            _ = new Labelled("derived");
        });

        var plain = resources.OfType<Aws.S3.Bucket>().First(bucket => bucket is not Labelled);
        Assert.Same(plain.Arn, plain.Arn);
        var derived = Assert.Single(resources.OfType<Labelled>());
        Assert.NotNull(derived.Label);
        Assert.NotNull(derived.Arn);
    }

    static InputArgs New(Type type) => (InputArgs)RuntimeHelpers.GetUninitializedObject(type);

    static ArgsShape? Shape(InputArgs args) => args.ArgsMembers;

    static IEnumerable<(MemberInfo Member, InputAttribute Input)> Marked(Type type) => type.GetMembers(Own)
        .Select(member => (member, member.GetCustomAttribute<InputAttribute>()!)).Where(pair => pair.Item2 is not null);

    static object Any(Type type) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var plain when plain == typeof(string) => "text",
        var plain when plain == typeof(bool) => true,
        var plain when plain == typeof(int) => 7,
        var plain when plain == typeof(double) => 0.5,
        var plain => RuntimeHelpers.GetUninitializedObject(plain),
    };

    static void Set(object owner, MemberInfo member, object value)
    {
        var field = member as FieldInfo ?? owner.GetType().GetField($"<{member.Name}>k__BackingField", Own)!;
        field.SetValue(owner, value);
    }

    sealed class Labelled(string name) : Aws.S3.Bucket(name, new())
    {
        [Output("label")]
        public Output<string> Label { get; private set; } = null!;
    }

    sealed class Empty : IMocks
    {
        public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args) =>
            Task.FromResult<(string?, object)>((args.Name, ImmutableDictionary<string, object>.Empty));

        public Task<object> CallAsync(MockCallArgs args) => Task.FromResult<object>(ImmutableDictionary<string, object>.Empty);
    }
}
