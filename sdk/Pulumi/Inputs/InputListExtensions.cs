namespace Pulumi;

/// <summary>Lets collection initialisers add either type to a list of unions.</summary>
public static class InputListExtensions
{
    /// <summary>Appends an item of the union's first type.</summary>
    public static void Add<T0, T1>(this InputList<Union<T0, T1>> list, Input<T0> value) =>
        list.Add(new Input<Union<T0, T1>>[] { new InputUnion<T0, T1>(value) });

    /// <summary>Appends an item of the union's second type.</summary>
    public static void Add<T0, T1>(this InputList<Union<T0, T1>> list, Input<T1> value) =>
        list.Add(new Input<Union<T0, T1>>[] { new InputUnion<T0, T1>(value) });
}
