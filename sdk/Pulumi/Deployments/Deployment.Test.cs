using System.Collections.Immutable;
using Pulumi.Testing;

namespace Pulumi;

public sealed partial class Deployment
{
    /// <summary>Runs a stack class against mocks.</summary>
    /// <returns>All resources in the order of registration, the stack first.</returns>
    /// <exception cref="RunException">The program failed.</exception>
    public static Task<ImmutableArray<Resource>> TestAsync<TStack>(IMocks mocks, TestOptions? options = null)
        where TStack : Stack, new() =>
        TestStackAsync(mocks, options, () => new TStack());

    /// <summary>Runs a stack class that needs services against mocks.</summary>
    /// <returns>All resources in the order of registration, the stack first.</returns>
    /// <exception cref="RunException">The program failed.</exception>
    public static Task<ImmutableArray<Resource>> TestWithServiceProviderAsync<TStack>(
        IMocks mocks, IServiceProvider serviceProvider, TestOptions? options = null)
        where TStack : Stack =>
        TestStackAsync(mocks, options, () => FromServices<TStack>(serviceProvider));

    /// <summary>Runs a program against mocks.</summary>
    /// <returns>The resources in the order of registration without the stack, and the stack's outputs.</returns>
    /// <exception cref="RunException">The program failed.</exception>
    public static async Task<(ImmutableArray<Resource> Resources, IDictionary<string, object?> Outputs)> TestAsync(
        IMocks testMocks, TestOptions testOptions, Func<Task<IDictionary<string, object?>>> createResources)
    {
        IDictionary<string, object?> outputs = ImmutableDictionary<string, object?>.Empty;
        var resources = await TestProgramAsync(testMocks, testOptions, _ => InStack(
            async () => outputs = await createResources().ConfigureAwait(false), null)).ConfigureAwait(false);
        return (resources.RemoveAll(resource => resource is Stack), outputs);
    }

    /// <summary>Runs a program against mocks.</summary>
    /// <returns>The resources in the order of registration without the stack, and the stack's outputs.</returns>
    /// <exception cref="RunException">The program failed.</exception>
    public static Task<(ImmutableArray<Resource> Resources, IDictionary<string, object?> Outputs)> TestAsync(
        IMocks testMocks, TestOptions testOptions, Func<IDictionary<string, object?>> createResources) =>
        TestAsync(testMocks, testOptions, () => Task.FromResult(createResources()));

    /// <summary>Runs a program without outputs against mocks.</summary>
    /// <returns>The resources in the order of registration without the stack.</returns>
    /// <exception cref="RunException">The program failed.</exception>
    public static async Task<ImmutableArray<Resource>> TestAsync(
        IMocks testMocks, TestOptions testOptions, Func<Task> createResources)
    {
        var (resources, _) = await TestAsync(testMocks, testOptions, async () =>
        {
            await createResources().ConfigureAwait(false);
            return NoOutputs;
        }).ConfigureAwait(false);
        return resources;
    }

    /// <summary>Runs a program without outputs against mocks.</summary>
    /// <returns>The resources in the order of registration without the stack.</returns>
    /// <exception cref="RunException">The program failed.</exception>
    public static async Task<ImmutableArray<Resource>> TestAsync(
        IMocks testMocks, TestOptions testOptions, Action createResources)
    {
        var (resources, _) = await TestAsync(testMocks, testOptions, () =>
        {
            createResources();
            return NoOutputs;
        }).ConfigureAwait(false);
        return resources;
    }

    static Task<ImmutableArray<Resource>> TestStackAsync<TStack>(IMocks mocks, TestOptions? options, Func<TStack> construct)
        where TStack : Stack =>
        TestProgramAsync(mocks, options ?? new(), _ => InStack(construct));

    static async Task<ImmutableArray<Resource>> TestProgramAsync(IMocks mocks, TestOptions options, Func<Deployment, Task> body)
    {
        var settings = new InProcessSettings
        {
            Organization = options.OrganizationName ?? "organization",
            Project = options.ProjectName ?? "project",
            Stack = options.StackName ?? "stack",
            RootDirectory = options.RootDirectory ?? Environment.CurrentDirectory,
            IsDryRun = options.IsPreview ?? true,
            Config = EngineEnvironment.ReadConfig(Environment.GetEnvironmentVariable("PULUMI_CONFIG")),
            ConfigSecretKeys = EngineEnvironment.ReadKeys(Environment.GetEnvironmentVariable("PULUMI_CONFIG_SECRET_KEYS")),
        };
        var journal = new RegistrationJournal();
        var result = await ExecuteAsync(settings, new MockMonitor(mocks, options), new MockEngineLog(), deployment =>
        {
            deployment.Registrar.Journal = journal;
            return body(deployment);
        }).ConfigureAwait(false);
        return result.Errors switch
        {
            [] => journal.ToResources(),
            [var only] => throw new RunException(only),
            var several => throw new AggregateException(several.Select(message => new RunException(message))),
        };
    }
}
