namespace SecurityPlatform.Engine.Aws.Constraints.Config;

/// <summary>A recorder records all types, those listed, or all but those listed.</summary>
sealed class RecordingGroup() : InputConstraint(
    "config-recording-group", "InvalidRecordingGroupException", "AWS Config API Reference: RecordingGroup", AwsTypes.ConfigRecorder)
{
    public override Violation? Check(Subject subject)
    {
        const string member = "recordingGroup";
        if (subject.Inputs.Object(member) is not { } group)
        {
            return null;
        }

        var excludes = group.Items("exclusionByResourceTypes").Count > 0;
        return group.Flag("allSupported") is true && (group.Items("resourceTypes").Count > 0 || excludes)
                ? subject.Wrong(member, "no list of types with allSupported", "one", "Set allSupported to false, or remove the list.")
            : group.Flag("includeGlobalResourceTypes") is true && group.Flag("allSupported") is false
                ? subject.Wrong(member, "includeGlobalResourceTypes with allSupported only", "it without", "List the global types instead.")
            : group.Objects("recordingStrategies").FirstOrDefault()?.Text("useOnly") is { } use && (use == "EXCLUSION_BY_RESOURCE_TYPES") != excludes
                ? subject.Wrong(member, $"types that fit the strategy {use}", "others", "Make strategy and list agree.")
            : null;
    }
}
