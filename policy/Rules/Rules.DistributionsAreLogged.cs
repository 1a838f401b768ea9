using Pulumi.Rpc;
using SecurityPlatform.Model;

namespace SecurityPlatform.Policy;

public static partial class Rules
{
    /// <summary>The distributions that must be logged beside those of the run.</summary>
    public static RuleParameter Distributions => field ??= new("distributions", ListValue.Empty,
        "The ids of CloudFront distributions that exist already and must be logged.");

    /// <summary>What is answered at the edge never reaches the origin's log.</summary>
    public static PolicyRule DistributionsAreLogged => field ??= new()
    {
        Id = "distributions-are-logged",
        Title = "Every distribution logs its requests",
        Severity = Severity.Medium,
        Controls = ["FSBP CloudFront.5", "PCI DSS 10.2.1", "NIST AU-12"],
        Why = "A cache answers most requests by itself: who read what, and who tried what, is in the distribution's log or nowhere.",
        Fix = "Declare a LogDeliverySource with the distribution's ARN and a LogDelivery from it, or set LoggingConfig.",
        Keys = [SourceKeys.Distributions],
        Parameters = [Distributions],
        Check = (organization, given) => organization.OfType(AwsTypes.Distribution)
            .Select(distribution => Finding.About(
                distribution, "loggingConfig", distribution["loggingConfig"]["bucket"].IsSet | IsDelivered(organization, distribution), "a bucket or a LogDelivery", "none"))
            .Concat(given.Texts(Distributions).Select(id => Finding.About(
                $"distribution {id}", IsDelivered(organization, id), "a LogDelivery", "none"))),
    };

    static bool? IsDelivered(PlannedOrganization organization, PlannedResource distribution)
    {
        var sources = organization.ReferrersTo(distribution, AwsTypes.LogDeliverySource, "resourceArn");
        bool? delivered = sources.Possible.Count > 0 ? null : false;
        foreach (var source in sources.Certain)
        {
            delivered |= Companion.Has(organization, source, AwsTypes.LogDelivery, "deliverySourceName");
        }

        return delivered;
    }

    static bool? IsDelivered(PlannedOrganization organization, string id)
    {
        bool? delivered = false;
        foreach (var source in organization.OfType(AwsTypes.LogDeliverySource))
        {
            var arn = source["resourceArn"];
            bool? isSource = arn.IsUnknown ? null : arn.Text?.EndsWith($":distribution/{id}", StringComparison.Ordinal) == true;
            delivered |= isSource & Companion.Has(organization, source, AwsTypes.LogDelivery, "deliverySourceName");
        }

        return delivered;
    }
}
