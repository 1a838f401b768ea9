using SecurityPlatform.Model;

namespace SecurityPlatform.Policy;

public static partial class Rules
{
    /// <summary>A recorder is made stopped.</summary>
    public static PolicyRule ConfigRecordersAreOn => field ??= new()
    {
        Id = "config-recorders-are-on",
        Title = "Recorders of AWS Config are started",
        Severity = Severity.High,
        Controls = ["CIS 3.3", "FSBP Config.1", "PCI DSS 11.5.2", "NIST CM-8"],
        Why = "A recorder without a status that starts it is listed by every tool and records nothing.",
        Fix = "Declare a RecorderStatus with IsEnabled = true for the recorder.",
        Keys = [SwitchKeys.ConfigRecorder],
        Check = (organization, _) => organization.OfType(AwsTypes.ConfigRecorder).SelectMany(recorder => Companion
            .Check(organization, recorder, AwsTypes.ConfigRecorderStatus, "name", status => [status["isEnabled"].MustBe(true)])),
    };
}
