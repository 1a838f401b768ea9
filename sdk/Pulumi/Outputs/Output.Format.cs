using System.Globalization;

namespace Pulumi;

public static partial class Output
{
    /// <summary>A text whose holes may be inputs, outputs and plain values; formatted with the invariant culture.</summary>
    public static Output<string> Format(FormattableString formattableString)
    {
        ArgumentNullException.ThrowIfNull(formattableString);
        var format = formattableString.Format;
        var parts = Array.ConvertAll(formattableString.GetArguments(), AsOutput);
        return Combine(parts, values => string.Format(CultureInfo.InvariantCulture, format, values));
    }

    static IOutput AsOutput(object? value) => value switch
    {
        IOutput output => output,
        IInput input => input.ToUntypedOutput(),
        _ => Create(value),
    };
}
