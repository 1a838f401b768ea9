namespace Pulumi.Rpc;

/// <summary>How a step went; the numbers are the protocol's.</summary>
public enum StepResult
{
    /// <summary>Done, or planned in a preview.</summary>
    Success = 0,

    /// <summary>Failed; reported only to programs that support result reporting.</summary>
    Fail = 1,

    /// <summary>Not tried, because something it needs failed.</summary>
    Skip = 2,
}
