using Pulumi;
using SecurityPlatform.Model;
using Aws = Pulumi.Aws;

namespace SecurityPlatform.Components.Trails;

/// <summary>The record of every API call in every account and region of the organization, with proof that no file was changed.</summary>
/// <remarks>
/// Belongs in the management account, which owns an organization trail whoever creates it.
/// The archive must exist before, with policies that let CloudTrail write: docs/decisions/0006-two-phase-deployment.md.
/// </remarks>
public sealed class OrganizationTrail : ComponentResource
{
    /// <summary>The type token. It is in the URN of the trail: a new token replaces it.</summary>
    public const string Token = "security-platform:trails:OrganizationTrail";

    /// <summary>Creates the trail.</summary>
    /// <exception cref="PlatformConfigException"><paramref name="args"/> are invalid.</exception>
    public OrganizationTrail(string name, OrganizationTrailArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        args.Validate(name);

        var trail = new Aws.CloudTrail.Trail($"{name}-trail", new()
        {
            Region = args.HomeRegion.ToString(),
            Name = args.TrailName,
            IsOrganizationTrail = true,
            IsMultiRegionTrail = true,
            IncludeGlobalServiceEvents = true,
            EnableLogFileValidation = true,
            EnableLogging = true,
            S3BucketName = args.ArchiveBucket.ToString(),
            KmsKeyId = args.ArchiveKeyArn,
            CloudWatchLogsGroupArn = args.LogGroup is { } group ? group.Arn : (Input<string>?)null,
            CloudWatchLogsRoleArn = args.LogGroup is { } written ? written.RoleArn : (Input<string>?)null,
            AdvancedEventSelectors = EventSelectors.For(args),
            InsightSelectors = args.Insights ? EventSelectors.Insights : null!,
        }, this.Evidence(args.LogGroup is { } ready ? [ready.Ready, .. args.After] : [.. args.After]));

        TrailArn = trail.Arn;
        RegisterOutputs();
    }

    /// <summary>The trail's ARN.</summary>
    [Output("trailArn")]
    public Output<string> TrailArn { get; }
}
