using System.Collections.Immutable;

namespace SecurityPlatform.Engine.Serving;

/// <summary>How to start a program.</summary>
/// <param name="File">The executable.</param>
/// <param name="Arguments">Its arguments.</param>
/// <param name="WorkingDirectory">The program's folder.</param>
public sealed record ProgramCommand(string File, ImmutableArray<string> Arguments, string WorkingDirectory)
{
    /// <summary>Variables besides those that tell it about the engine.</summary>
    public ImmutableDictionary<string, string> Environment { get; init; } = ImmutableDictionary<string, string>.Empty;
}
