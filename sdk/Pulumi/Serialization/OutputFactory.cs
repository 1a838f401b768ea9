namespace Pulumi.Serialization;

/// <summary>Makes outputs of one type for resources.</summary>
abstract class OutputFactory
{
    public abstract object Create(Resource owner, string member);

    public static OutputFactory Of(Type value) =>
        (OutputFactory)Activator.CreateInstance(typeof(Typed<>).MakeGenericType(value))!;

    sealed class Typed<T> : OutputFactory
    {
        public override object Create(Resource owner, string member) => new Output<T>(owner, member);
    }
}
