namespace Bindgen.Emit;

/// <summary>Which of the four kinds of argument class is written.</summary>
enum InputShape
{
    /// <summary>Arguments of a resource, and nested in them: <c>NArgs : ResourceArgs</c>.</summary>
    Args,

    /// <summary>State of a lookup, and nested in it: <c>XState</c>, <c>NGetArgs : ResourceArgs</c>.</summary>
    State,

    /// <summary>Plain arguments of a function, and nested in them: <c>NArgs : InvokeArgs</c>.</summary>
    Plain,

    /// <summary>Arguments of a function that take inputs, and nested in them: <c>NInputArgs : ResourceArgs</c>.</summary>
    Lifted,
}
