namespace SecurityPlatform.Model;

/// <summary>Collects problems, so that one run reports them all.</summary>
/// <param name="subject">What is looked at: a component's name or a file.</param>
/// <param name="separator">What stands between the subject and the member.</param>
public sealed class Problems(string subject, string separator = ".")
{
    readonly List<string> _found = [];

    /// <summary>What was found so far.</summary>
    public IReadOnlyList<string> Found => _found;

    /// <summary>Adds a problem unless <paramref name="holds"/>.</summary>
    /// <param name="holds">Whether all is well.</param>
    /// <param name="member">Which value is wrong.</param>
    /// <param name="expected">What it should be.</param>
    /// <param name="got">What it is; <see langword="null"/> reads "nothing".</param>
    /// <param name="fix">What to do about it: a whole sentence.</param>
    public Problems Unless(bool holds, string member, string expected, object? got, string fix)
    {
        if (!holds)
        {
            _found.Add($"{subject}{separator}{member}: expected {expected}, got {got ?? "nothing"}. {fix}");
        }

        return this;
    }

    /// <summary>Throws one exception that lists every problem.</summary>
    /// <exception cref="PlatformConfigException">There is at least one problem.</exception>
    public void ThrowIfAny()
    {
        if (_found.Count > 0)
        {
            throw new PlatformConfigException(_found);
        }
    }
}
