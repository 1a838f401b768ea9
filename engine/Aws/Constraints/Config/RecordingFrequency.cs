namespace SecurityPlatform.Engine.Aws.Constraints.Config;

/// <summary>A recorder records continuously or daily.</summary>
sealed class RecordingFrequency() : InputConstraint(
    "config-recording-frequency", "InvalidParameterValueException", "AWS Config API Reference: RecordingMode", AwsTypes.ConfigRecorder)
{
    public override Violation? Check(Subject subject)
    {
        var mode = subject.Inputs.Object("recordingMode");
        var frequency = mode?.Text("recordingFrequency");
        frequency = frequency is null or "CONTINUOUS" or "DAILY" ? mode?.Object("recordingModeOverride")?.Text("recordingFrequency") : frequency;
        return frequency is null or "CONTINUOUS" or "DAILY" ? null : subject.Wrong("recordingMode", "CONTINUOUS or DAILY", frequency, "Set one of them.");
    }
}
