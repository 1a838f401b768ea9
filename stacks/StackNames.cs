namespace SecurityPlatform.Stacks;

/// <summary>The stacks that other stacks read; their files are Pulumi.master.yaml and Pulumi.security.yaml.</summary>
static class StackNames
{
    public const string Master = "master";
    public const string Security = "security";
}
