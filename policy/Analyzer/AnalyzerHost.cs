using Google.Protobuf.WellKnownTypes;
using Pulumi.Rpc;
using Pulumi.Rpc.Proto;
using SecurityPlatform.Model;

namespace SecurityPlatform.Policy;

/// <summary>Serves rules to the Pulumi engine as a policy pack (pulumirpc.Analyzer).</summary>
/// <remarks>
/// All rules are stack policies: they see every resource at the end of the run. Small on purpose: when the .NET policy SDK
/// (pulumi-dotnet pull request 645) is published, it can take this class's place. Calls may come at the same time.
/// </remarks>
/// <param name="rules">The rules.</param>
/// <param name="file">What policy.yaml says about them; the engine's own configuration comes over it.</param>
/// <param name="time">The clock that ends waivers.</param>
public sealed class AnalyzerHost(IReadOnlyList<PolicyRule> rules, PolicyConfig file, TimeProvider time)
{
    /// <summary>The pack's name.</summary>
    public const string PackName = "security-platform";

    /// <summary>The pack's version, as in PulumiPolicy.yaml.</summary>
    public const string Version = "0.1.0";

    readonly TaskCompletionSource _cancelled = new(TaskCreationOptions.RunContinuationsAsynchronously);
    volatile PolicyConfig _config = file;
    volatile bool _dryRun = true;

    /// <summary>Completes when the engine has no more questions.</summary>
    public Task Cancelled => _cancelled.Task;

    /// <summary>Answers the methods of the service on <paramref name="server"/>.</summary>
    public RpcServer Serve(RpcServer server) => server
        .Handle(AnalyzerMethods.Handshake, (_, _) => Task.FromResult(new AnalyzerHandshakeResponse()))
        .Handle(AnalyzerMethods.ConfigureStack, (request, _) => Task.FromResult(ConfigureStack(request)))
        .Handle(AnalyzerMethods.GetAnalyzerInfo, (_, _) => Task.FromResult(AnalyzerMessages.InfoOf(rules, _config)))
        .Handle(AnalyzerMethods.GetPluginInfo, (_, _) => Task.FromResult(new PluginInfo { Version = Version }))
        .Handle(AnalyzerMethods.Configure, (request, _) => Task.FromResult(Configure(request)))
        // Asked for every resource: nothing to say about one alone, and nothing to correct.
        .Handle(AnalyzerMethods.Analyze, (_, _) => Task.FromResult(new AnalyzeResponse()))
        .Handle(AnalyzerMethods.Remediate, (_, _) => Task.FromResult(new RemediateResponse()))
        .Handle(AnalyzerMethods.AnalyzeStack, (request, _) => Task.FromResult(AnalyzeStack(request)))
        .Handle(AnalyzerMethods.Cancel, (_, _) => Task.FromResult(Cancel()));

    AnalyzerStackConfigureResponse ConfigureStack(AnalyzerStackConfigureRequest request)
    {
        _dryRun = request.DryRun;
        try
        {
            _config = _config with { Shared = PlatformParameters.Of([PlatformConfig.Parse(request.Stack, request.Config)]) };
        }
        catch (PlatformConfigException)
        {
            // A stack of another project, or one whose program says itself what is wrong: rules keep their defaults.
            _config = _config with { Shared = PropertyMap.Empty };
        }

        return new();
    }

    /// <summary>The engine sends every policy, with defaults, our initial configuration and the user's file already put together.</summary>
    Empty Configure(ConfigureAnalyzerRequest request)
    {
        var (config, problems) = (_config, new List<string>());
        foreach (var rule in rules)
        {
            if (request.PolicyConfig.TryGetValue(rule.Id, out var sent))
            {
                var values = PropertyMarshaller.FromStruct(sent.Properties);
                problems.AddRange(PolicyConfig.Problems(rule, values, rule.Id));
                config = config.With(rule.Id, new() { Level = AnalyzerMessages.LevelOf(sent.EnforcementLevel), Parameters = values });
            }
        }

        if (problems.Count > 0)
        {
            throw new RpcException(StatusCode.InvalidArgument, string.Join('\n', problems));
        }

        _config = config;
        return new();
    }

    AnalyzeResponse AnalyzeStack(AnalyzeStackRequest request)
    {
        var organization = new PlannedOrganization([.. request.Resources.Select(AnalyzerMessages.PlannedOf)]) { IsDryRun = _dryRun };
        var report = PolicyEvaluation.Run(rules, organization, _config, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
        var response = new AnalyzeResponse();
        foreach (var row in report.Rows)
        {
            switch (row.Verdict)
            {
                case Verdict.Fail or Verdict.Undetermined:
                    response.Diagnostics.Add(AnalyzerMessages.DiagnosticOf(row));
                    break;
                case Verdict.NotApplicable:
                    response.NotApplicable.Add(new PolicyNotApplicable { PolicyName = row.Rule.Id, Reason = row.Message });
                    break;
            }
        }

        return response;
    }

    Empty Cancel()
    {
        _cancelled.TrySetResult();
        return new();
    }
}
