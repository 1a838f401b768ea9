namespace Bindgen.Extract;

/// <summary>Where a nested type is used.</summary>
enum NestedUse
{
    /// <summary>In the inputs of a resource.</summary>
    Input,

    /// <summary>In the outputs of a resource or the result of a function.</summary>
    Output,

    /// <summary>In the plain arguments of a function.</summary>
    Plain,

    /// <summary>In the arguments of a function that take inputs.</summary>
    Lifted,
}
