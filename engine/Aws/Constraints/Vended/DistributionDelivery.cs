namespace SecurityPlatform.Engine.Aws.Constraints.Vended;

/// <summary>CloudFront logs reach the bucket of their destination.</summary>
/// <remarks>AWS takes the call, and log delivery finds out at the first object.</remarks>
sealed class DistributionDelivery() : CloudConstraint(
    "logs-delivery-bucket", "AccessDenied", "CloudFront Developer Guide: Standard logging (access logs), Permissions", AwsTypes.LogDelivery)
{
    public override bool AtFirstDelivery => true;

    public override Violation? Check(CloudCall call)
    {
        var destination = call.Cloud.FindByArn(call.Made.Text("deliveryDestinationArn"));
        var to = destination?.Inputs.Object("deliveryDestinationConfiguration")?.Text("destinationResourceArn");
        if (!Arn.TryParse(to, out var arn) || arn.Service != "s3")
        {
            return null;
        }

        var path = call.Inputs.Objects("s3DeliveryConfigurations").FirstOrDefault()?.Text("suffixPath") ?? "";
        var folder = path.StartsWith("AWSLogs/", StringComparison.Ordinal) ? path : $"AWSLogs/{call.Account}/CloudFront/{path}";
        var delivery = VendedPlaces.Vended(call, "deliveryDestinationArn", arn.Resource.Split('/')[0], $"{folder.TrimEnd('/')}/") with
        {
            SourceArn = call.Made.Arn("logs", $"delivery-source:{call.Made.Text("deliverySourceName")}"),
        };
        return delivery.Refusal(call) ?? delivery.KeyRefusal(call);
    }
}
