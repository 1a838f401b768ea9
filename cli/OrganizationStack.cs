using SecurityPlatform.Cli.Configuration;
using SecurityPlatform.Model;

namespace SecurityPlatform.Cli;

/// <summary>One stack of the organization: its file, and what the file says.</summary>
sealed record OrganizationStack(StackFile File, Platform Platform)
{
    public string Name => File.Stack;

    /// <summary>Whether other stacks read its outputs: master and security.</summary>
    public bool IsCentral => Platform.Self.Role != AccountRole.Member;
}
