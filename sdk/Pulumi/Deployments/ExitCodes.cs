namespace Pulumi;

/// <summary>What the exit code of a program tells the language host.</summary>
static class ExitCodes
{
    public const int Success = 0;

    /// <summary>Failed; the host adds a message of its own.</summary>
    public const int Failed = 1;

    /// <summary>Failed, and the user knows why: the host stays quiet.</summary>
    public const int FailedAndReported = 32;
}
