using System.Text;

namespace SecurityPlatform.Engine.Aws.Schema;

/// <summary>Where a check is inside a value; written out only when something is wrong there.</summary>
struct PropertyTrail
{
    PathStep[]? _steps;
    int _count;

    public void Push(PathStep step)
    {
        _steps ??= new PathStep[8];
        if (_count == _steps.Length)
        {
            Array.Resize(ref _steps, 2 * _count);
        }

        _steps[_count++] = step;
    }

    public void Pop() => _count--;

    /// <summary>The path as Pulumi writes it: <c>rules[0].filter.prefix</c>, <c>tags["my key"]</c>.</summary>
    public override readonly string ToString()
    {
        var path = new StringBuilder();
        foreach (var (member, index) in _steps.AsSpan(0, _count))
        {
            if (member is null)
            {
                path.Append('[').Append(index).Append(']');
            }
            else if (member.AsSpan().IndexOfAnyExcept(Letters) >= 0)
            {
                path.Append("[\"").Append(member).Append("\"]");
            }
            else
            {
                path.Append(path.Length > 0 ? "." : "").Append(member);
            }
        }

        return path.ToString();
    }

    static readonly System.Buffers.SearchValues<char> Letters =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-");
}
