using Pulumi;
using SecurityPlatform.Model;
using Aws = Pulumi.Aws;

namespace SecurityPlatform.Components.Logs;

/// <summary>Exports GuardDuty's findings of all accounts from every region to the archive.</summary>
/// <remarks>
/// "Exporting generated GuardDuty findings to Amazon S3 buckets", Amazon GuardDuty user guide: the administrator's export holds its
/// members' findings; key and bucket are in one region, which serves the detectors of all.
/// </remarks>
public sealed class FindingsExport : ComponentResource
{
    /// <summary>The type token.</summary>
    public const string Token = "security-platform:logs:FindingsExport";

    /// <summary>Creates a publishing destination per detector.</summary>
    /// <exception cref="PlatformConfigException"><paramref name="args"/> are invalid.</exception>
    public FindingsExport(string name, FindingsExportArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        args.Validate(name);
        foreach (var (region, detector) in args.Detectors)
        {
            _ = new Aws.GuardDuty.PublishingDestination($"{name}-{region}", new()
            {
                Region = region,
                DetectorId = detector,
                DestinationType = "S3",
                DestinationArn = args.ArchiveBucketArn,
                KmsKeyArn = args.ArchiveKeyArn,
            }, this.Child([.. args.After]));
        }

        RegisterOutputs();
    }
}
