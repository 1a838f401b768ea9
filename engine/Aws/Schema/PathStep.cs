namespace SecurityPlatform.Engine.Aws.Schema;

/// <summary>One step of a property path: a member or an index.</summary>
readonly record struct PathStep(string? Member, int Index)
{
    public static implicit operator PathStep(string member) => new(member, 0);

    public static implicit operator PathStep(int index) => new(null, index);
}
