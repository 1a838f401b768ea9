using System.Collections.Immutable;
using SecurityPlatform.Cli.Configuration;
using SecurityPlatform.Engine.Aws;
using SecurityPlatform.Engine.Operations;
using SecurityPlatform.Engine.State;
using SecurityPlatform.Model;
using SecurityPlatform.Policy;

namespace SecurityPlatform.Cli;

/// <summary>A project with its stack files, its states and its simulated cloud: what every command starts from.</summary>
sealed class Workspace : IDisposable
{
    /// <summary>The folder of states and of the simulated cloud, below the project.</summary>
    public const string DefaultState = ".sp";

    readonly Lazy<Cloud> _cloud;
    readonly Lazy<PolicyConfig> _policy;
    readonly PassphraseCrypters _keys = new(() => Passphrase.FromEnvironment(Environment.GetEnvironmentVariable));

    readonly string _state;

    Workspace(ProjectFile project, string state, ImmutableArray<OrganizationStack> stacks)
    {
        Project = project;
        _state = state;
        Stacks = stacks;
        States = new StackStore(Path.Combine(state, "stacks"), _keys.Of, TimeProvider.System);
        _policy = new(() => PolicyFile.Read(project.Directory, Rules.All));
        _cloud = new(() => Cloud.Open(Path.Combine(state, "cloud"), Organization()));
    }

    public ProjectFile Project { get; }

    /// <summary>Every stack of the project, in order of deployment.</summary>
    public ImmutableArray<OrganizationStack> Stacks { get; }

    public StackStore States { get; }

    /// <summary>What policy.yaml says.</summary>
    /// <exception cref="PolicyConfigException">The file is wrong; every problem is named.</exception>
    public PolicyConfig Policy => _policy.Value;

    public Cloud Cloud => _cloud.Value;

    /// <summary>Reads and checks every stack file of the project.</summary>
    /// <exception cref="PlatformConfigException">Anything is wrong in any file; every problem is named.</exception>
    public static Workspace Open(string? project, string? state) =>
        Open(ProjectFile.Find(Path.GetFullPath(project ?? ".")), state, ImmutableSortedDictionary<string, string?>.Empty);

    /// <summary>This workspace as it would be with other stack files.</summary>
    /// <param name="drafts">File name to text; null for a file that is to go.</param>
    /// <exception cref="PlatformConfigException">Anything would be wrong then; every problem is named.</exception>
    public Workspace With(ImmutableSortedDictionary<string, string?> drafts) => Open(Project, _state, drafts);

    static Workspace Open(ProjectFile file, string? state, ImmutableSortedDictionary<string, string?> drafts)
    {
        var problems = new List<string>();
        var names = Names(file, drafts);
        if (names.IsEmpty)
        {
            throw new PlatformConfigException(["Pulumi.yaml: expected at least one Pulumi.<stack>.yaml beside it, got none. Add one for each account."]);
        }

        var stacks = names.Select(name => Read(file, name, drafts, problems)).OfType<OrganizationStack>().ToImmutableArray();
        problems.AddRange(problems.Count == 0 ? OrganizationCheck.Problems([.. stacks.Select(stack => stack.Platform)]) : []);
        return problems.Count == 0
            ? new(file, Path.GetFullPath(state ?? Path.Combine(file.Directory, DefaultState)), stacks)
            : throw new PlatformConfigException(problems);
    }

    /// <summary>The named stacks, or all; in order of deployment.</summary>
    /// <exception cref="PlatformConfigException">A name has no file.</exception>
    public ImmutableArray<OrganizationStack> Select(IReadOnlyCollection<string> names)
    {
        var missing = names.Where(name => Stacks.All(stack => stack.Name != name)).ToList();
        if (missing.Count > 0)
        {
            throw new PlatformConfigException(
                [.. missing.Select(name => $"{name}: expected one of {string.Join(", ", Stacks.Select(stack => stack.Name))}, got a stack without a file. Correct the name, or add Pulumi.{name}.yaml.")]);
        }

        return names.Count == 0 ? Stacks : [.. Stacks.Where(stack => names.Contains(stack.Name))];
    }

    /// <summary>The local engine over this workspace's states and cloud.</summary>
    public LocalEngine Engine() => new(new EngineOptions
    {
        Providers = new AwsProviderSource(Cloud),
        States = States,
    });

    /// <summary>An engine for which nothing is deployed yet, and which leaves nothing behind.</summary>
    public LocalEngine FreshEngine() => new(new EngineOptions
    {
        Providers = new AwsProviderSource(Cloud.InMemory(Organization())),
        States = new MemoryStateStore(),
    });

    /// <summary>What the engine needs to know of a stack; opens its encrypted values.</summary>
    /// <exception cref="StateException">The passphrase is missing or wrong.</exception>
    public StackSpec Spec(OrganizationStack stack) => new()
    {
        Project = Project.Name,
        Stack = stack.Name,
        RootDirectory = Project.Directory,
        Config = stack.File.Values.ToImmutableDictionary().AddRange(Opened(stack.File)),
        SecretKeys = [.. stack.File.Encrypted.Keys],
        EncryptionSalt = stack.File.EncryptionSalt ?? "",
    };

    /// <summary>What seals and opens the secrets of a stack.</summary>
    /// <exception cref="StateException">There is no salt, and no passphrase to make one.</exception>
    public ISecretCrypter Key(string stack, string salt) => _keys.Of(stack, salt)
        ?? throw new StateException($"{stack}: expected a passphrase, because the stack has secrets; got none. Set PULUMI_CONFIG_PASSPHRASE or PULUMI_CONFIG_PASSPHRASE_FILE.");

    public void Dispose()
    {
        if (_cloud.IsValueCreated)
        {
            _cloud.Value.Dispose();
        }
    }

    static ImmutableArray<string> Names(ProjectFile project, ImmutableSortedDictionary<string, string?> drafts)
    {
        var names = StackFile.Stacks(project);
        return drafts.IsEmpty ? names :
        [
            .. names.Union(drafts.Keys.Select(StackFile.StackOf)).Where(name => !drafts.TryGetValue($"Pulumi.{name}.yaml", out var text) || text is not null)
                .Order(StackFile.DeploymentOrder),
        ];
    }

    static OrganizationStack? Read(ProjectFile project, string name, ImmutableSortedDictionary<string, string?> drafts, List<string> problems)
    {
        try
        {
            var file = drafts.GetValueOrDefault($"Pulumi.{name}.yaml") is { } draft
                ? StackFile.Parse(project, name, new StringReader(draft))
                : StackFile.Read(project, name);
            return new(file, PlatformConfig.Parse(name, file.Values));
        }
        catch (PlatformConfigException wrong)
        {
            problems.AddRange(wrong.Problems);
            return null;
        }
    }

    IEnumerable<KeyValuePair<string, string>> Opened(StackFile file) =>
        file.Encrypted.Select(entry => KeyValuePair.Create(entry.Key, Key(file.Stack, file.EncryptionSalt ?? "").Decrypt(entry.Value)));

    // The register is on the security stack; without one, the stacks' own accounts have to do.
    CloudOrganization Organization()
    {
        var accounts = Stacks.SelectMany(stack => stack.Platform.Accounts).DistinctBy(account => account.Id)
            .Select(account => new CloudAccount(account.Id.ToString(), account.Name, $"{account.Name}@example.com")
            {
                Buckets = [.. account.Adopted.Select(bucket => new CloudBucket(bucket.Name.ToString(), bucket.Region.ToString(), bucket.KeyArn))],
            });
        var any = Stacks[0].Platform;
        return new(any.Organization.ToString(), any.MasterAccountId.ToString(), [.. accounts]);
    }
}
