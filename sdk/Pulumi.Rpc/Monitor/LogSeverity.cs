namespace Pulumi.Rpc;

/// <summary>Severity of a message; the numbers are the protocol's.</summary>
public enum LogSeverity
{
    /// <summary>Hidden unless asked for.</summary>
    Debug = 0,

    /// <summary>Told to the user.</summary>
    Info = 1,

    /// <summary>Told with emphasis.</summary>
    Warning = 2,

    /// <summary>Fails the operation.</summary>
    Error = 3,
}
