using System.Collections.Immutable;

namespace Pulumi.Serialization;

/// <summary>Makes outputs of one type for resources.</summary>
abstract class OutputFactory
{
    public abstract object Create(Resource owner, string member);

    // Named one by one, the common types are compiled ahead of time.
    public static OutputFactory Of(Type value) =>
        value == typeof(string) ? new Typed<string>()
        : value == typeof(bool) ? new Typed<bool>()
        : value == typeof(bool?) ? new Typed<bool?>()
        : value == typeof(int) ? new Typed<int>()
        : value == typeof(int?) ? new Typed<int?>()
        : value == typeof(double?) ? new Typed<double?>()
        : value == typeof(ImmutableArray<string>) ? new Typed<ImmutableArray<string>>()
        : (OutputFactory)Activator.CreateInstance(typeof(Typed<>).MakeGenericType(value))!;

    sealed class Typed<T> : OutputFactory
    {
        public override object Create(Resource owner, string member) => new Output<T>(owner, member);
    }
}
