using Pulumi.Rpc;

namespace Pulumi;

/// <summary>One run of a program: where it talks to the engine, and what it waits for.</summary>
/// <remarks>Flows with the execution context, so that many deployments can run in one process.</remarks>
public sealed partial class Deployment
{
    static readonly AsyncLocal<Deployment?> Context = new();

    Deployment(InProcessSettings settings, IResourceMonitor monitor, IEngineLog log)
    {
        Settings = settings;
        Monitor = monitor;
        Engine = log;
        Features = new(monitor);
        Tasks = new();
        Log = new(log, Tasks);
        Callbacks = new(this);
        Packages = new(monitor);
        Registrar = new(this);
        Functions = new(this);
        PublicInstance = new(this);
    }

    /// <summary>The deployment that the calling code runs in.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static DeploymentInstance Instance => Required.PublicInstance;

    internal static Deployment? Current => Context.Value;

    internal static Deployment Required => Context.Value
        ?? throw new InvalidOperationException("Trying to acquire Deployment.Instance before 'Run' was called.");

    internal InProcessSettings Settings { get; }

    internal IResourceMonitor Monitor { get; }

    internal IEngineLog Engine { get; }

    internal EngineFeatures Features { get; }

    internal OutstandingTasks Tasks { get; }

    internal ProgramLog Log { get; }

    internal Callbacks Callbacks { get; }

    internal PackageReferences Packages { get; }

    internal Registrar Registrar { get; }

    internal FunctionCaller Functions { get; }

    internal DeploymentInstance PublicInstance { get; }

    internal Stack? Stack { get; set; }

    /// <summary>Makes this the deployment of the calling code, which the engine called from outside.</summary>
    internal void Enter() => Context.Value = this;

    /// <summary>Adds a function that the engine calls back for every function call made from now on.</summary>
    public void RegisterInvokeTransform(InvokeTransform transform) => Callbacks.RegisterInvokeTransform(transform);

    /// <summary>Fails the program unless the engine's version is in a range, for example <c>&gt;=3.200.0</c>.</summary>
    public static Task RequirePulumiVersionAsync(string pulumiVersionRange)
    {
        var deployment = Required;
        var check = deployment.Engine.RequirePulumiVersionAsync(pulumiVersionRange);
        deployment.Tasks.Watch(check);
        return check;
    }
}
