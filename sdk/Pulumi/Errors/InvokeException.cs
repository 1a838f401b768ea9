namespace Pulumi;

/// <summary>A provider refused the arguments of a function, or its result does not fit.</summary>
sealed class InvokeException(string message, Exception? innerException = null) : Exception(message, innerException);
