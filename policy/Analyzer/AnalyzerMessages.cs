using System.Collections.Immutable;
using Pulumi.Rpc;
using Proto = Pulumi.Rpc.Proto;

namespace SecurityPlatform.Policy;

/// <summary>Writes rules and verdicts as messages of the Analyzer protocol, and reads resources from them.</summary>
static class AnalyzerMessages
{
    /// <summary>What the pack says about itself and its rules; needs no stack to be configured.</summary>
    public static Proto.AnalyzerInfo InfoOf(IReadOnlyList<PolicyRule> rules, PolicyConfig config)
    {
        var info = new Proto.AnalyzerInfo
        {
            Name = AnalyzerHost.PackName,
            DisplayName = "SecurityPlatform",
            Description = "What must hold for a security platform that proves itself.",
            Version = AnalyzerHost.Version,
            SupportsConfig = true,
        };
        foreach (var rule in rules)
        {
            info.Policies.Add(PolicyOf(rule));
            info.InitialConfig.Add(rule.Id, new Proto.PolicyConfig
            {
                EnforcementLevel = LevelOf(config.LevelOf(rule)),
                Properties = PropertyMarshaller.ToStruct(new(rule.Parameters.Select(parameter =>
                    KeyValuePair.Create(parameter.Name, config.ParametersOf(rule).Value(parameter))))),
            });
        }

        return info;
    }

    /// <summary>A finding that is undetermined or waived is shown and never fails the run.</summary>
    public static Proto.AnalyzeDiagnostic DiagnosticOf(PolicyRow row) => new()
    {
        PolicyName = row.Rule.Id,
        PolicyPackName = AnalyzerHost.PackName,
        PolicyPackVersion = AnalyzerHost.Version,
        Description = $"{row.Rule.Title}.",
        Message = row.Verdict == Verdict.Undetermined ? $"Undetermined: {row.Rule.Title}.\n{row.Message}"
            : row.IsWaived ? $"Waived: {row.Rule.Title}.\n{row.Message}"
            : $"{row.Rule.Title}.\n{row.Message}",
        EnforcementLevel = row.Verdict == Verdict.Fail && !row.IsWaived ? LevelOf(row.Level) : Proto.EnforcementLevel.Advisory,
        Severity = SeverityOf(row.Rule.Severity),
        Urn = row.Resource?.Urn ?? "",
    };

    /// <summary>A resource with its outputs. Secrets and unknown values keep their kind.</summary>
    public static PlannedResource PlannedOf(Proto.AnalyzerResource resource) => new()
    {
        Stack = StackOf(resource.Urn),
        Urn = resource.Urn,
        Type = resource.Type,
        Name = resource.Name,
        Parent = resource.Parent,
        Custom = resource.Provider is not null,
        Properties = PropertyMarshaller.FromStruct(resource.Properties),
        Dependencies = [.. resource.Dependencies],
        PropertyDependencies = new(resource.PropertyDependencies.Select(p => KeyValuePair.Create(p.Key, p.Value.Urns.ToImmutableArray()))),
        ProviderProperties = resource.Provider is { } provider ? PropertyMarshaller.FromStruct(provider.Properties) : null,
        Protect = resource.Options?.Protect ?? false,
    };

    /// <summary>Advisory is the zero of the enumeration, so it cannot be told from unset: what is sent is taken at its word.</summary>
    public static EnforcementLevel LevelOf(Proto.EnforcementLevel level) => level switch
    {
        Proto.EnforcementLevel.Advisory => EnforcementLevel.Advisory,
        Proto.EnforcementLevel.Disabled => EnforcementLevel.Disabled,
        _ => EnforcementLevel.Mandatory,
    };

    static Proto.EnforcementLevel LevelOf(EnforcementLevel level) => level switch
    {
        EnforcementLevel.Advisory => Proto.EnforcementLevel.Advisory,
        EnforcementLevel.Disabled => Proto.EnforcementLevel.Disabled,
        _ => Proto.EnforcementLevel.Mandatory,
    };

    static Proto.PolicySeverity SeverityOf(Severity severity) => severity switch
    {
        Severity.Low => Proto.PolicySeverity.Low,
        Severity.Medium => Proto.PolicySeverity.Medium,
        Severity.High => Proto.PolicySeverity.High,
        _ => Proto.PolicySeverity.Critical,
    };

    static Proto.PolicyInfo PolicyOf(PolicyRule rule)
    {
        var info = new Proto.PolicyInfo
        {
            Name = rule.Id,
            DisplayName = rule.Title,
            Description = $"{rule.Title}. {rule.Why}",
            Message = rule.Fix,
            EnforcementLevel = LevelOf(rule.Level),
            PolicyType = Proto.PolicyType.Stack,
            Severity = SeverityOf(rule.Severity),
            Framework = FrameworkOf(rule.Controls[0]),
            RemediationSteps = rule.Fix,
            Tags = { rule.Controls },
        };
        if (rule.Parameters.Count > 0)
        {
            info.ConfigSchema = new() { Properties = PropertyMarshaller.ToStruct(SchemaOf(rule.Parameters)) };
        }

        return info;
    }

    static PropertyMap SchemaOf(IReadOnlyList<RuleParameter> parameters) => new(parameters.Select(parameter =>
    {
        var members = new List<KeyValuePair<string, PropertyValue>>
        {
            new("type", parameter.Kind),
            new("description", parameter.Description),
            new("default", parameter.Default),
        };
        if (parameter.Kind == "array")
        {
            members.Add(new("items", new PropertyMap([new("type", "string")])));
        }

        if (parameter.Minimum is { } minimum)
        {
            members.Add(new("minimum", minimum));
        }

        return KeyValuePair.Create(parameter.Name, (PropertyValue)new PropertyMap(members));
    }));

    /// <summary>The protocol has room for one framework; all controls are tags.</summary>
    static Proto.PolicyComplianceFramework FrameworkOf(string control)
    {
        var (name, version) = control switch
        {
            ['C', ..] => ("CIS AWS Foundations Benchmark", "3.0.0"),
            ['F', ..] => ("AWS Foundational Security Best Practices", "1.0.0"),
            ['P', ..] => ("PCI DSS", "4.0.1"),
            _ => ("NIST SP 800-53", "5"),
        };
        return new() { Name = name, Version = version, Reference = control[(control.LastIndexOf(' ') + 1)..] };
    }

    /// <summary>urn:pulumi:STACK::PROJECT::TYPES::NAME.</summary>
    static string StackOf(string urn)
    {
        const string Start = "urn:pulumi:";
        var end = urn.IndexOf("::", StringComparison.Ordinal);
        return end > Start.Length ? urn[Start.Length..end] : "";
    }
}
