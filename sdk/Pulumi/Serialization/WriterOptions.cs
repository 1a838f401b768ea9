namespace Pulumi.Serialization;

/// <summary>What the receiver of property values understands.</summary>
/// <param name="KeepResources">Resource references; else resources become their id or URN.</param>
/// <param name="KeepOutputValues">Output values with their bits and dependencies; remote components and calls only.</param>
readonly record struct WriterOptions(bool KeepResources, bool KeepOutputValues = false);
