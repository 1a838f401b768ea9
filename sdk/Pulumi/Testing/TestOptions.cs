namespace Pulumi.Testing;

/// <summary>The deployment that a test pretends to be.</summary>
public class TestOptions
{
    /// <summary>Options with nothing set.</summary>
    public TestOptions()
    {
    }

    /// <summary>The project; null means <c>project</c>.</summary>
    public string? ProjectName { get; set; }

    /// <summary>The folder of Pulumi.yaml; null means the working directory.</summary>
    public string? RootDirectory { get; set; }

    /// <summary>The stack; null means <c>stack</c>.</summary>
    public string? StackName { get; set; }

    /// <summary>Whether it is a preview; null means yes.</summary>
    public bool? IsPreview { get; set; }

    /// <summary>The organization; null means <c>organization</c>.</summary>
    public string? OrganizationName { get; set; }
}
