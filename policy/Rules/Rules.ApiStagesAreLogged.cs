using Pulumi.Rpc;
using SecurityPlatform.Model;

namespace SecurityPlatform.Policy;

public static partial class Rules
{
    /// <summary>The API stages that must be logged beside those of the run.</summary>
    public static RuleParameter ApiStages => field ??= new("apiStages", ListValue.Empty,
        "The ARNs of API stages that exist already and must be logged.");

    /// <summary>An API is called by programs, which report nothing.</summary>
    public static PolicyRule ApiStagesAreLogged => field ??= new()
    {
        Id = "api-stages-are-logged",
        Title = "Every API stage logs its calls",
        Severity = Severity.Medium,
        Controls = ["FSBP APIGateway.9", "PCI DSS 10.2.1", "NIST AU-12"],
        Why = "Who called which method with whose credentials is in the stage's access log; metrics only count.",
        Fix = "Set AccessLogSettings with the ARN of a log group or a delivery stream.",
        Keys = [SourceKeys.ApiStages],
        Parameters = [ApiStages],
        Check = (organization, given) => organization.OfTypes(AwsTypes.RestStage, AwsTypes.HttpStage)
            .Select(stage => stage["accessLogSettings"]["destinationArn"])
            .Select(destination => destination.Must(destination.IsSet, "a log group or a delivery stream"))
            .Concat(given.Texts(ApiStages).Select(arn => Finding.About(
                $"API stage {arn}", ServiceCalls.Make(organization, "UpdateStage", arn, call => SetsAccessLog(call, arn)), "a runbook that sets its access log", "none"))),
    };

    /// <summary>The ARN ends with /restapis/API/stages/STAGE or /apis/API/stages/STAGE.</summary>
    static bool SetsAccessLog(ServiceCall call, string arn) => arn.Split('/') switch
    {
        [_, "restapis", var api, "stages", var stage] => call.Has("restApiId", api) && call.Has("stageName", stage)
            && call.Sets("patchOperations", ("path", "value"), "/accessLogSettings/destinationArn", null),
        [_, "apis", var api, "stages", var stage] => call.Has("ApiId", api) && call.Has("StageName", stage)
            && call.Inputs.TryGetProperty("AccessLogSettings", out var settings) && ServiceCall.TextOf(settings, "DestinationArn") is { Length: > 0 },
        _ => false,
    };
}
