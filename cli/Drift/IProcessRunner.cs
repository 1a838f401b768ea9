namespace SecurityPlatform.Cli.Drift;

/// <summary>Runs another program and waits for it.</summary>
interface IProcessRunner
{
    /// <summary>Runs <paramref name="program"/> and returns all that it wrote.</summary>
    /// <param name="program">Its name, looked up in PATH.</param>
    /// <param name="arguments">Its arguments, passed as they are: no shell reads them.</param>
    /// <param name="folder">Where it works.</param>
    /// <param name="environment">Variables beside those of this process.</param>
    /// <exception cref="System.ComponentModel.Win32Exception">There is no such program.</exception>
    Task<ProcessResult> RunAsync(string program, IReadOnlyList<string> arguments, string folder, IReadOnlyDictionary<string, string> environment);
}
