using Pulumi;
using SecurityPlatform.Model;
using Aws = Pulumi.Aws;

namespace SecurityPlatform.Components.Detection;

/// <summary>IAM Access Analyzer for the organization: what is shared with strangers, and who has rights that nobody uses.</summary>
/// <remarks>
/// IAM user guide, "Using AWS IAM Access Analyzer". External access is analyzed in each region and costs nothing; unused access is
/// analyzed in one region, because IAM is global, and costs by the role and user.
/// </remarks>
public sealed class AccessAnalysis : ComponentResource
{
    /// <summary>The type token.</summary>
    public const string Token = "security-platform:detection:AccessAnalysis";

    /// <summary>Creates the analyzers where this account is the administrator.</summary>
    /// <exception cref="PlatformConfigException"><paramref name="args"/> are invalid.</exception>
    public AccessAnalysis(string name, AccessAnalysisArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        args.Validate(name);

        foreach (var region in args.DelegatedRegions)
        {
            _ = new Aws.AccessAnalyzer.Analyzer(
                $"{name}-external-{region}",
                new() { Region = region.ToString(), AnalyzerName = "platform-external", Type = "ORGANIZATION" },
                this.Child());
        }

        if (args.UnusedAccess && args.DelegatedRegions.Contains(args.HomeRegion))
        {
            _ = new Aws.AccessAnalyzer.Analyzer($"{name}-unused", new()
            {
                Region = args.HomeRegion.ToString(),
                AnalyzerName = "platform-unused",
                Type = "ORGANIZATION_UNUSED_ACCESS",
                Configuration = new Aws.AccessAnalyzer.Inputs.AnalyzerConfigurationArgs
                {
                    UnusedAccess = new Aws.AccessAnalyzer.Inputs.AnalyzerConfigurationUnusedAccessArgs { UnusedAccessAge = args.UnusedAfterDays },
                },
            }, this.Child());
        }

        RegisterOutputs();
    }
}
