namespace SecurityPlatform.Policy;

public static partial class Rules
{
    const string AlarmService = "cloudwatch.amazonaws.com";

    /// <summary>CloudWatch takes an alarm with a topic that it may not use, and says nothing when it rings.</summary>
    public static PolicyRule AlarmTopicsAdmitAlarms => field ??= new()
    {
        Id = "alarm-topics-admit-alarms",
        Title = "An encrypted topic of alarms, and its key, let CloudWatch publish",
        Severity = Severity.High,
        Controls = ["PCI DSS 10.7.2", "NIST AU-5", "NIST SI-4"],
        Why = "The alarm turns red and its message is dropped: neither a deployment nor the alarm fails when the key or the topic refuses "
            + "CloudWatch.",
        Fix = $"Allow {AlarmService} sns:Publish in the topic's policy, and kms:Decrypt and kms:GenerateDataKey in the policy of its key.",
        Check = (organization, _) => organization.OfType(AwsTypes.MetricAlarm)
            .SelectMany(alarm => alarm["alarmActions"].Items)
            .SelectMany(action => organization.Follow(action, AwsTypes.Topic).Targets)
            .Distinct()
            .Where(topic => topic["kmsMasterKeyId"].IsSet != false)
            .SelectMany(topic => new[] { CheckTopic(organization, topic) }.Concat(organization
                .Follow(topic["kmsMasterKeyId"], AwsTypes.Key).Targets.Select(key => CheckTopicKey(organization, key)))),
    };

    static Finding CheckTopic(PlannedOrganization organization, PlannedResource topic)
    {
        var policies = organization.ReferrersTo(topic, AwsTypes.TopicPolicy, "arn");
        var places = policies.Certain.Select(policy => policy["policy"]).Append(topic["policy"]).ToList();
        bool? admits = places.Exists(place => Admits(organization, place, AlarmService, "sns:Publish") == true) ? true
            : policies.Possible.Count > 0 || places.Exists(place => place.IsUnknown) ? null : false;
        return Finding.About(topic, "policy", admits, $"a statement that lets {AlarmService} use sns:Publish", "none");
    }

    static Finding CheckTopicKey(PlannedOrganization organization, PlannedResource key) => Finding.About(
        key, "policy", Admits(organization, key["policy"], AlarmService, "kms:GenerateDataKey") & Admits(organization, key["policy"], AlarmService, "kms:Decrypt"),
        $"a statement that lets {AlarmService} use kms:Decrypt and kms:GenerateDataKey", "none");

    /// <summary>Whether a policy allows a service an action on something; null while the policy is unknown.</summary>
    static bool? Admits(PlannedOrganization organization, Setting policy, string service, string action) => policy.IsUnknown ? null
        : PolicyDocuments.Of(organization).At(policy)?.Statements.Any(s => s.Allows && s.CoversAction(action)
            && s.Principals.Any(principal => principal.Kind == "Service" && principal.Name == service)) == true;
}
