using System.Buffers;
using System.Globalization;

namespace Pulumi.Rpc;

/// <summary>Durations as Go writes them, for example <c>1h30m</c>, <c>1.5s</c>, <c>300000000000ns</c> (Go documentation, time.ParseDuration).</summary>
public static class GoDuration
{
    const decimal NanosecondsPerTick = 100;

    static readonly SearchValues<char> Digits = SearchValues.Create("0123456789.");

    /// <summary>In nanoseconds, as the .NET SDK sends it; "" for none.</summary>
    public static string Format(TimeSpan? duration) =>
        duration is { } span ? $"{((decimal)span.Ticks * NanosecondsPerTick).ToString(CultureInfo.InvariantCulture)}ns" : "";

    /// <summary>Reads a duration; "" is none.</summary>
    /// <exception cref="FormatException"><paramref name="text"/> is not a duration.</exception>
    public static TimeSpan? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length == 0)
        {
            return null;
        }

        var rest = text.AsSpan();
        var negative = rest[0] == '-';
        rest = rest[0] is '-' or '+' ? rest[1..] : rest;
        if (rest is "0")
        {
            return TimeSpan.Zero;
        }

        var nanoseconds = 0m;
        do
        {
            nanoseconds += Part(ref rest) ?? throw new FormatException(
                $"duration: expected a number and a unit (h, m, s, ms, us, ns), got '{text}'. Write for example 5m.");
        }
        while (!rest.IsEmpty);

        return TimeSpan.FromTicks((long)((negative ? -nanoseconds : nanoseconds) / NanosecondsPerTick));
    }

    static decimal? Part(ref ReadOnlySpan<char> rest)
    {
        var digits = rest.IndexOfAnyExcept(Digits);
        if (digits <= 0 || !decimal.TryParse(rest[..digits], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        rest = rest[digits..];
        var letters = rest.IndexOfAny(Digits);
        var unit = letters < 0 ? rest : rest[..letters];
        rest = rest[unit.Length..];
        return number * unit switch
        {
            "ns" => 1m,
            "us" or "\u00b5s" or "\u03bcs" => 1_000m,
            "ms" => 1_000_000m,
            "s" => 1_000_000_000m,
            "m" => 60_000_000_000m,
            "h" => 3_600_000_000_000m,
            _ => null,
        };
    }
}
