using SecurityPlatform.Model;

namespace SecurityPlatform.Policy;

public static partial class Rules
{
    /// <summary>A history that stays in the account is deleted with it.</summary>
    public static PolicyRule ConfigRecordersDeliver => field ??= new()
    {
        Id = "config-recorders-deliver",
        Title = "Every recorder of AWS Config has a delivery channel to a bucket",
        Severity = Severity.High,
        Controls = ["CIS 3.3", "FSBP Config.1", "PCI DSS 10.3.3", "NIST AU-9"],
        Why = "Without a channel in the region the history stays where the account's administrator can delete it, and no table reads it.",
        Fix = "Declare a DeliveryChannel with the archive's bucket in the recorder's region.",
        Keys = [SwitchKeys.ConfigRecorder],
        Check = (organization, _) => organization.OfType(AwsTypes.ConfigRecorder).Select(recorder => CheckDelivery(organization, recorder)),
    };

    static Finding CheckDelivery(PlannedOrganization organization, PlannedResource recorder)
    {
        var region = organization.RegionOf(recorder);
        bool? delivered = false;
        foreach (var channel in organization.OfType(AwsTypes.ConfigDeliveryChannel).Where(channel => channel.Stack == recorder.Stack))
        {
            var place = organization.RegionOf(channel);
            delivered |= (region.Text is null || place.Text is null ? null : place.Text == region.Text) & channel["s3BucketName"].IsSet;
        }

        return Finding.About(recorder, "", delivered, $"a DeliveryChannel in {region.Shown}", "none");
    }
}
