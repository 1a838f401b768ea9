using SecurityPlatform.Policy;

namespace SecurityPlatform.Tests.Policy;

/// <summary>Plans of calls that SSM repeats every day.</summary>
static class Calls
{
    /// <summary>An association of 777788889999 in <paramref name="region"/>, and the runbook with its one call.</summary>
    public static IReadOnlyList<PlannedResource> Of(string region, string api, string inputs) =>
    [
        Plan.Resource(AwsTypes.SsmDocument, "runbook", ("name", "switch"), ("region", region), ("content", $$"""
            {"schemaVersion":"0.3","assumeRole":"arn:aws:iam::777788889999:role/switch","mainSteps":[
            {"name":"set","action":"aws:executeAwsApi","inputs":{"Service":"some","Api":"{{api}}",{{inputs.TrimStart('{')}}}]}
            """)),
        Plan.Resource(AwsTypes.SsmAssociation, "switch", ("name", "switch"), ("region", region)),
    ];
}
