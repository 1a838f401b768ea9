namespace Pulumi;

/// <summary>What an output holds once it is resolved: a value, its two bits and where it came from.</summary>
/// <remarks>The value is the default of its type while it is not known.</remarks>
readonly struct OutputData<T>(T? value, bool isKnown, bool isSecret, ResourceSet resources)
{
    public T? Value { get; } = value;

    public bool IsKnown { get; } = isKnown;

    public bool IsSecret { get; } = isSecret;

    public ResourceSet Resources { get; } = resources;

    public static OutputData<T> Plain(T? value) => new(value, true, false, ResourceSet.Empty);

    /// <summary>Another value with the bits of this one.</summary>
    public OutputData<TOther> With<TOther>(TOther? value) => new(value, IsKnown, IsSecret, Resources);

    /// <summary>The bits of this one and no value: what a skipped apply gives.</summary>
    public OutputData<TOther> AsUnknown<TOther>() => new(default, false, IsSecret, Resources);

    /// <summary>The value of <paramref name="inner"/> with the bits of both.</summary>
    public OutputData<TOther> Join<TOther>(in OutputData<TOther> inner) =>
        new(inner.Value, IsKnown && inner.IsKnown, IsSecret || inner.IsSecret, Resources.Union(inner.Resources));
}
