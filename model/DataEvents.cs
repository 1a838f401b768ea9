namespace SecurityPlatform.Model;

/// <summary>The resources of one type whose data events the trail records.</summary>
/// <param name="All">Whether it records all of them, in every account, whether they exist yet or not.</param>
/// <param name="Arns">Those that it records otherwise.</param>
public sealed record DataEvents(bool All, IReadOnlyList<string> Arns)
{
    /// <summary>Nothing.</summary>
    public static DataEvents None { get; } = new(false, []);

    /// <summary>Whether anything is recorded.</summary>
    public bool Any => All || Arns.Count > 0;
}
