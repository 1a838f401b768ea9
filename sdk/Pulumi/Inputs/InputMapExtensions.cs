namespace Pulumi;

/// <summary>Lets collection initialisers add either type to a map of unions.</summary>
public static class InputMapExtensions
{
    /// <summary>Adds an entry of the union's first type.</summary>
    public static void Add<T0, T1>(this InputMap<Union<T0, T1>> map, string key, Input<T0> value) =>
        map.Add(key, new InputUnion<T0, T1>(value));

    /// <summary>Adds an entry of the union's second type.</summary>
    public static void Add<T0, T1>(this InputMap<Union<T0, T1>> map, string key, Input<T1> value) =>
        map.Add(key, new InputUnion<T0, T1>(value));
}
