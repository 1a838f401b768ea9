using System.Diagnostics.CodeAnalysis;

namespace Pulumi;

public readonly partial struct Union<T0, T1>
{
    /// <summary>Converts a value of the first type and leaves the second.</summary>
    public Union<TResult, T1> MapT0<TResult>(Func<T0, TResult> mapFunc) => Bimap(mapFunc, second => second);

    /// <summary>Converts a value of the second type and leaves the first.</summary>
    public Union<T0, TResult> MapT1<TResult>(Func<T1, TResult> mapFunc) => Bimap(first => first, mapFunc);

    /// <summary>Converts the value, whichever type it has.</summary>
    public Union<TResult0, TResult1> Bimap<TResult0, TResult1>(Func<T0, TResult0> mapFunc0, Func<T1, TResult1> mapFunc1) =>
        IsT0 ? Union<TResult0, TResult1>.FromT0(mapFunc0(_first!)) : Union<TResult0, TResult1>.FromT1(mapFunc1(_second!));

    /// <summary>Gives the result of the function for the type that the value has.</summary>
    public TResult Match<TResult>(Func<T0, TResult> f0, Func<T1, TResult> f1) => IsT0 ? f0(_first!) : f1(_second!);

    /// <summary>Runs the action for the type that the value has.</summary>
    public void Switch(Action<T0> f0, Action<T1> f1)
    {
        if (IsT0)
        {
            f0(_first!);
        }
        else
        {
            f1(_second!);
        }
    }

    /// <summary>Gives the value in <paramref name="value"/> when it has the first type, else in <paramref name="remainder"/>.</summary>
    public bool TryPickT0([MaybeNull] out T0 value, [MaybeNull] out T1 remainder)
    {
        (value, remainder) = (_first, _second);
        return IsT0;
    }

    /// <summary>Gives the value in <paramref name="value"/> when it has the second type, else in <paramref name="remainder"/>.</summary>
    public bool TryPickT1([MaybeNull] out T1 value, [MaybeNull] out T0 remainder)
    {
        (value, remainder) = (_second, _first);
        return IsT1;
    }
}
