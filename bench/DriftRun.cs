using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using SecurityPlatform.Engine.Aws;
using SecurityPlatform.Engine.Operations;
using SecurityPlatform.Engine.State;
using Aws = Pulumi.Aws;

namespace SecurityPlatform.Bench;

/// <summary>One measured drift check: every resource of deployed stacks is read and compared, all stacks at the same time.</summary>
static class DriftRun
{
    const int AccountsPerStack = 10;

    /// <summary>Deploys, injects one drift per stack, looks, and prints one JSON line, as the peers do.</summary>
    public static async Task<int> RunAsync(int accounts)
    {
        var cloud = Cloud.InMemory();
        var engine = new LocalEngine(new EngineOptions { Providers = new AwsProviderSource(cloud), States = new MemoryStateStore() });
        StackSpec[] stacks = [.. Enumerable.Range(0, Math.Max(1, accounts / AccountsPerStack)).Select(Spec)];
        for (var number = 0; number < stacks.Length; number++)
        {
            var up = await engine.UpAsync(stacks[number], Program(number * AccountsPerStack, Math.Min(accounts, AccountsPerStack))).ConfigureAwait(false);
            var versioning = up.State.Resources.FirstOrDefault(resource => resource.Type == "aws:s3/bucketVersioning:BucketVersioning");
            if (!up.Succeeded || versioning is null || !cloud.Set(versioning.Urn, "versioningConfiguration.status", "Suspended"))
            {
                await Console.Error.WriteLineAsync(string.Join('\n', up.Diagnostics.Select(diagnostic => diagnostic.Message))).ConfigureAwait(false);
                return 1;
            }
        }

        var began = Stopwatch.GetTimestamp();
        var looks = await Task.WhenAll(stacks.Select(stack => Task.Run(() => engine.RefreshAsync(stack, previewOnly: true)))).ConfigureAwait(false);
        var looked = Stopwatch.GetElapsedTime(began);
        var drifted = looks.Sum(look => look.Steps.Count(step => step.Kind == StepKind.Update));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $$"""{"resources":{{looks.Sum(look => look.Steps.Length)}},"registrationMs":{{looked.TotalMilliseconds:F3}},"drifted":{{drifted}}}"""));
        return drifted == stacks.Length ? 0 : 1;
    }

    static StackSpec Spec(int number) => new()
    {
        Project = "bench",
        Stack = $"stack{number}",
        Config = ImmutableDictionary<string, string>.Empty.Add("aws:region", "us-east-1").Add("aws:accessKey", $"{number}"),
    };

    static InProcessProgram Program(int first, int accounts) => new(() =>
    {
        for (var number = first; number < first + accounts; number++)
        {
            Buckets($"a{number.ToString(CultureInfo.InvariantCulture)}");
        }

        return Task.FromResult<IDictionary<string, object?>>(new Dictionary<string, object?>());
    });

    // As many resources as the workload of the other measurements, which only a preview takes as they are.
    static void Buckets(string prefix)
    {
        for (var i = 0; i < Workload.ResourcesPerAccount / 3; i++)
        {
            var bucket = new Aws.S3.Bucket($"{prefix}-bucket-{i}", new() { Tags = { { "account", prefix } } });
            _ = new Aws.S3.BucketVersioning($"{prefix}-versioning-{i}", new()
            {
                Bucket = bucket.Id,
                VersioningConfiguration = new Aws.S3.Inputs.BucketVersioningVersioningConfigurationArgs { Status = "Enabled" },
            });
            _ = new Aws.S3.BucketPublicAccessBlock($"{prefix}-access-{i}", new() { Bucket = bucket.Id, BlockPublicAcls = true, BlockPublicPolicy = true });
        }
    }
}
