using Pulumi;
using SecurityPlatform.Model;
using Aws = Pulumi.Aws;

namespace SecurityPlatform.Components.Detection;

/// <summary>GuardDuty in the security account, which watches every account of the organization in every governed region.</summary>
/// <remarks>
/// Order within a region as in Amazon GuardDuty user guide, "Managing GuardDuty accounts with AWS Organizations"; between the
/// accounts: docs/decisions/0006-two-phase-deployment.md. Members get no detectors of their own: AWS enrols them.
/// </remarks>
public sealed class ThreatDetection : ComponentResource
{
    /// <summary>The type token. It is in the URN of the detectors: a new token replaces them, and all findings are lost.</summary>
    public const string Token = "security-platform:detection:ThreatDetection";

    /// <summary>Creates the detectors and, where delegated, the organization's settings.</summary>
    /// <exception cref="PlatformConfigException"><paramref name="args"/> are invalid.</exception>
    public ThreatDetection(string name, ThreatDetectionArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        args.Validate(name);

        var detectors = new Dictionary<string, Output<string>>();
        foreach (var region in args.Regions)
        {
            var detector = new Aws.GuardDuty.Detector($"{name}-detector-{region}", DetectorSettings.In(region), this.Guarded());
            var last = OwnFeatures(name, args.Features, region, detector);
            if (args.DelegatedRegions.Contains(region))
            {
                OrganizationSettings(name, args.Features, region, detector, last);
            }

            detectors[region.ToString()] = detector.Id;
        }

        Detectors = detectors;
        RegisterOutputs();
    }

    /// <summary>The detectors' ids by region.</summary>
    public IReadOnlyDictionary<string, Output<string>> Detectors { get; }

    /// <summary>One after the other: GuardDuty refuses concurrent changes of one detector.</summary>
    Resource OwnFeatures(string name, IReadOnlyList<string> features, Region region, Aws.GuardDuty.Detector detector)
    {
        Resource last = detector;
        foreach (var feature in features)
        {
            var settings = new Aws.GuardDuty.DetectorFeatureArgs { Region = region.ToString(), DetectorId = detector.Id, Name = feature, Status = "ENABLED" };
            foreach (var agent in GuardDutyFeatures.Agents(feature))
            {
                settings.AdditionalConfigurations.Add(
                    new Aws.GuardDuty.Inputs.DetectorFeatureAdditionalConfigurationArgs { Name = agent, Status = "DISABLED" });
            }

            last = new Aws.GuardDuty.DetectorFeature($"{name}-feature-{Slug(feature)}-{region}", settings, Unordered(feature, last));
        }

        return last;
    }

    /// <summary>ALL enrols accounts that exist, accounts to come, and accounts that left.</summary>
    void OrganizationSettings(string name, IReadOnlyList<string> features, Region region, Aws.GuardDuty.Detector detector, Resource after)
    {
        Resource last = new Aws.GuardDuty.OrganizationConfiguration($"{name}-organization-{region}", new()
        {
            Region = region.ToString(),
            DetectorId = detector.Id,
            AutoEnableOrganizationMembers = "ALL",
        }, this.Child(after));
        foreach (var feature in features)
        {
            var settings = new Aws.GuardDuty.OrganizationConfigurationFeatureArgs
            {
                Region = region.ToString(),
                DetectorId = detector.Id,
                Name = feature,
                AutoEnable = "ALL",
            };
            foreach (var agent in GuardDutyFeatures.Agents(feature))
            {
                settings.AdditionalConfigurations.Add(
                    new Aws.GuardDuty.Inputs.OrganizationConfigurationFeatureAdditionalConfigurationArgs { Name = agent, AutoEnable = "NONE" });
            }

            last = new Aws.GuardDuty.OrganizationConfigurationFeature($"{name}-organization-{Slug(feature)}-{region}", settings, Unordered(feature, last));
        }
    }

    /// <summary>GuardDuty gives the agents back in its own order, which would replace the feature each time (provider issue 44822).</summary>
    CustomResourceOptions Unordered(string feature, Resource after)
    {
        var options = this.Child(after);
        options.IgnoreChanges = feature == GuardDutyFeatures.RuntimeMonitoring ? ["additionalConfigurations"] : [];
        return options;
    }

    static string Slug(string feature) => string.Create(feature.Length, feature, static (slug, text) =>
    {
        for (var i = 0; i < text.Length; i++)
        {
            slug[i] = text[i] == '_' ? '-' : char.ToLowerInvariant(text[i]);
        }
    });
}
