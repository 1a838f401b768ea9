namespace Pulumi.Serialization;

/// <summary>A value of the engine does not fit the type that the program declares.</summary>
/// <param name="path">Where inside the output, for example <c>.rules[0].days</c>.</param>
/// <param name="expected">What the type asks for.</param>
/// <param name="got">What the engine sent.</param>
sealed class ValueMismatchException(string path, string expected, string got)
    : Exception($"{path}: expected {expected}, got {got}.");
