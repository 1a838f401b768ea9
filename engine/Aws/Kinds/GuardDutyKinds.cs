using Pulumi.Rpc;

namespace SecurityPlatform.Engine.Aws.Kinds;

/// <summary>Detectors and what hangs on a detector.</summary>
static class GuardDutyKinds
{
    public static ResourceKind? Find(string name) => name switch
    {
        "Detector" => new()
        {
            Id = static m => m.Hex(32),
            Arn = static m => m.Arn("guardduty", $"detector/{m.Id}"),
            Output = static (_, output) => output == "findingPublishingFrequency" ? "SIX_HOURS" : (PropertyValue?)null,
        },
        "DetectorFeature" or "OrganizationConfigurationFeature" => new()
        {
            Id = static m => $"{m.Text("detectorId")}/{m.Text("name")}",
            Name = new(),
            Fixed = ["detectorId"],
        },
        "OrganizationAdminAccount" => new() { Id = static m => m.Text("adminAccountId"), Immutable = true },
        "OrganizationConfiguration" => new() { Id = static m => m.Text("detectorId"), Fixed = ["detectorId"] },
        "Member" => new()
        {
            Id = static m => $"{m.Text("detectorId")}:{m.Text("accountId")}",
            Fixed = ["accountId", "detectorId", "email"],
            Output = static (_, output) => output == "relationshipStatus" ? "Enabled" : (PropertyValue?)null,
        },
        "MemberDetectorFeature" => new()
        {
            Id = static m => $"{m.Text("detectorId")}/{m.Text("accountId")}/{m.Text("name")}",
            Name = new(),
            Fixed = ["accountId", "detectorId"],
        },
        "MalwareProtectionPlan" => new()
        {
            Id = static m => m.Hex(20),
            Arn = static m => m.Arn("guardduty", $"malware-protection-plan/{m.Id}"),
        },
        "PublishingDestination" => new()
        {
            Id = static m => $"{m.Text("detectorId")}:{m.Hex(32)}",
            Arn = static m => m.Arn("guardduty", $"detector/{m.Id.Replace(":", "/publishingDestination/", StringComparison.Ordinal)}"),
            Fixed = ["detectorId", "destinationType"],
            Output = static (m, output) => output == "destinationId" ? m.Id[(m.Id.IndexOf(':', StringComparison.Ordinal) + 1)..] : (PropertyValue?)null,
        },
        "Filter" => new()
        {
            Id = static m => $"{m.Text("detectorId")}:{m.Text("name")}",
            Arn = static m => m.Arn("guardduty", $"detector/{m.Text("detectorId")}/filter/{m.Text("name")}"),
            Name = new("name", 64),
            Fixed = ["detectorId"],
            TakenCode = "BadRequestException",
        },
        "IPSet" or "ThreatIntelSet" => new()
        {
            Id = static m => $"{m.Text("detectorId")}:{m.Hex(32)}",
            Arn = static m => m.Arn("guardduty", $"detector/{m.Id.Replace(":", "/set/", StringComparison.Ordinal)}"),
            Name = new("name", 300),
            Renames = true,
            Fixed = ["detectorId", "format"],
        },
        "InviteAccepter" => new() { Id = static m => m.Text("detectorId"), Immutable = true },
        _ => null,
    };
}
