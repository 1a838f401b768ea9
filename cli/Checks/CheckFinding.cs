using SecurityPlatform.Policy;

namespace SecurityPlatform.Cli.Checks;

/// <summary>A failure or an open question, with what the change has to do with it and the line that causes it.</summary>
/// <param name="Row">The verdict.</param>
/// <param name="Status">What the change has to do with it.</param>
/// <param name="Place">The line of a configuration file; null when no file of ours decides.</param>
sealed record CheckFinding(PolicyRow Row, FindingStatus Status, FileLine? Place)
{
    /// <summary>Whether it fails the check: what stood before does not stop a pull request.</summary>
    public bool Blocks => Row.Blocks && Status is (FindingStatus.Found or FindingStatus.Introduced or FindingStatus.Worsened);

    /// <summary>One word: fail, advice, waived or undetermined.</summary>
    public string Word => Row.Verdict == Verdict.Undetermined ? "undetermined"
        : Row.IsWaived ? "waived"
        : Row.Level == EnforcementLevel.Mandatory ? "fail"
        : "advice";

    /// <summary>The status in one word; "" where there is nothing to compare with.</summary>
    public string StatusWord => Status switch
    {
        FindingStatus.Introduced => "introduced",
        FindingStatus.Worsened => "worsened",
        FindingStatus.Standing => "standing",
        FindingStatus.Fixed => "fixed",
        _ => "",
    };
}
