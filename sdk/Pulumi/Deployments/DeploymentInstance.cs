namespace Pulumi;

/// <summary>The deployment that a program runs in.</summary>
public sealed partial class DeploymentInstance
{
    readonly Deployment _deployment;

    internal DeploymentInstance(Deployment deployment) => _deployment = deployment;

    /// <summary>The stack.</summary>
    public string StackName => _deployment.Settings.Stack;

    /// <summary>The project.</summary>
    public string ProjectName => _deployment.Settings.Project;

    /// <summary>The folder of Pulumi.yaml.</summary>
    /// <exception cref="InvalidOperationException">The engine did not say.</exception>
    public string RootDirectory => _deployment.Settings.RootDirectory
        ?? throw new InvalidOperationException(
            "Deployment.RootDirectory: expected PULUMI_ROOT_DIRECTORY, got nothing. Update the Pulumi CLI.");

    /// <summary>The organization that owns the stack.</summary>
    public string OrganizationName => _deployment.Settings.Organization;

    /// <summary>Whether it is a preview.</summary>
    public bool IsDryRun => _deployment.Settings.IsDryRun;

    /// <summary>Adds a function that the engine calls back for every function call made from now on.</summary>
    public void RegisterInvokeTransform(InvokeTransform transform) => _deployment.RegisterInvokeTransform(transform);
}
