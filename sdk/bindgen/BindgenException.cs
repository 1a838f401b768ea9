namespace Bindgen;

/// <summary>A problem that whoever runs the generator can mend; the message says how.</summary>
sealed class BindgenException(string message) : Exception(message);
