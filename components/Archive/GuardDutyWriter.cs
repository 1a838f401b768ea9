using SecurityPlatform.Components.Policies;
using SecurityPlatform.Model;

namespace SecurityPlatform.Components.Archive;

/// <summary>Lets GuardDuty's detectors of the administrator, and no other, export findings.</summary>
/// <remarks>
/// "Exporting generated GuardDuty findings to Amazon S3 buckets", Amazon GuardDuty user guide. In a region that has to be switched on
/// the principal carries the region's name. No ACL is sent.
/// </remarks>
public sealed record GuardDutyWriter : ArchiveWriter
{
    /// <summary>The account that administers GuardDuty.</summary>
    public required AccountId Administrator { get; init; }

    /// <summary>The regions with a detector.</summary>
    public required IReadOnlyList<Region> Regions { get; init; }

    internal override IEnumerable<Statement> OnBucket(string bucketArn) =>
    [
        Allow("GuardDutyCheck", "s3:GetBucketLocation") with { Resources = [bucketArn] },
        Allow("GuardDutyExport", "s3:PutObject") with { Resources = [$"{bucketArn}/AWSLogs/{Administrator}/GuardDuty/*"] },
    ];

    internal override IEnumerable<Statement> OnKey() =>
    [
        Allow("GuardDutyEncrypt", "kms:GenerateDataKey") with { Resources = Statement.ThisKey, WildcardReason = Statement.KeyItself },
    ];

    Statement Allow(string sid, string action) => Statement.Allow(sid, action) with
    {
        Principal = Principal.Service(
        [
            "guardduty.amazonaws.com",
            .. Regions.Except(Region.EnabledByDefault).Select(region => $"guardduty.{region}.amazonaws.com"),
        ]),
        Conditions =
        [
            Condition.StringEquals("aws:SourceAccount", Administrator.ToString()),
            Condition.ArnLike("aws:SourceArn", Regions.Select(region => Arn.Of("guardduty", region, Administrator, "detector/*")).ToArray()),
        ],
    };
}
