using System.Collections.Immutable;
using Pulumi.Aws.S3;
using SecurityPlatform.Cli.Configuration;
using SecurityPlatform.Cli.Output;
using SecurityPlatform.Engine.Aws;
using SecurityPlatform.Engine.Operations;
using SecurityPlatform.Engine.State;
using SecurityPlatform.Model.Queries;
using SecurityPlatform.Policy;

namespace SecurityPlatform.Cli;

/// <summary>Has code and catalogues loaded by processors that have nothing else to do yet.</summary>
/// <remarks>
/// A preview of a few stacks is start-up for the most part: half its time goes into classes and methods that are used for the first time.
/// Nothing depends on what is done here, and no result of it is kept.
/// </remarks>
static class PlanAhead
{
    static readonly string[] s_planning = ["preview", "check", "up", "onboard", "offboard", "coverage"];
    static int s_open;

    /// <summary>Loads what a plan needs while the command line and the configuration are read; for commands that plan.</summary>
    public static void Start(string[] words)
    {
        if (words.Length > 0 && s_planning.Contains(words[0]) && Environment.ProcessorCount > 1)
        {
            s_open = 1;
            _ = Task.Run(LoadAsync);
        }
    }

    /// <summary>Loads what later plans need, and what judges and shows plans, while the first ones are being made; once, after a start.</summary>
    /// <param name="plan">Makes a plan of those that come later.</param>
    public static void Continue(Func<Task<OperationResult>> plan)
    {
        if (Interlocked.Exchange(ref s_open, 0) == 1)
        {
            _ = Task.Run(async () => Show(await plan().ConfigureAwait(false)));
        }
    }

    static async Task LoadAsync()
    {
        _ = Console.Out;
        _ = YamlJson.Write(Yaml.Parse(new StringReader("regions: [us-east-1]"), "ahead"));
        await PlanBucketAsync().ConfigureAwait(false);
        _ = QueryCatalog.All;
        _ = Rules.All;
    }

    /// <summary>A plan that uses what every plan uses.</summary>
    internal static Task<OperationResult> PlanBucketAsync()
    {
        var engine = new LocalEngine(new() { Providers = new AwsProviderSource(Cloud.InMemory()), States = new MemoryStateStore() });
        return engine.PreviewAsync(new() { Project = "ahead", Stack = "ahead", Config = ImmutableDictionary<string, string>.Empty.Add("aws:region", "us-east-1") }, new InProcessProgram(() =>
        {
            var bucket = new Bucket("logs", new() { Region = "us-east-1" }); // without a name, so that one is drawn
            _ = new BucketPublicAccessBlock("logs", new() { Region = "us-east-1", Bucket = bucket.BucketName, BlockPublicAcls = true });
            return Task.FromResult<IDictionary<string, object?>>(new Dictionary<string, object?>());
        }));
    }

    /// <summary>Shows and judges a plan, to nobody.</summary>
    internal static void Show(OperationResult plan)
    {
        var nowhere = Screen.Over(TextWriter.Null, Console.IsOutputRedirected); // as results will be drawn
        nowhere.Write(PlanTree.Of(plan, showSames: false));
        PolicyText.Write(nowhere, PolicyEvaluation.Run(Rules.All, [.. PolicyCheck.Planned([new StackOutcome([plan])])], PolicyConfig.Default));
    }
}
