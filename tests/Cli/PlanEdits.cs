using System.Text.Json.Nodes;

namespace SecurityPlatform.Tests.Cli;

/// <summary>Plans of the sample organization, and the changes of code that a pull request must not make.</summary>
static class PlanEdits
{
    /// <summary>Writes what <c>sp preview --json</c> says, after an edit of each resource; returns the path of the file.</summary>
    public static async Task<string> PreviewAsync(Sp sp, Action<JsonNode> edit, string file = "plan.json")
    {
        var plan = JsonNode.Parse((await sp.RunAsync("preview", "--json")).Output)!;
        foreach (var stack in plan["stacks"]!.AsObject())
        {
            foreach (var step in stack.Value!["steps"]!.AsArray())
            {
                edit(step!["newState"]!);
            }
        }

        sp.Write(file, plan.ToJsonString());
        return sp.PathOf(file);
    }

    /// <summary>Shortens the retention of the archive, narrows the trail to one region, or adds the archive to the trail's selector.</summary>
    public static void Break(JsonNode resource, string change)
    {
        var name = resource["urn"]!.GetValue<string>().Split("::")[^1];
        var inputs = resource["inputs"];
        switch (change, name)
        {
            case ("archive-cloudtrail-lifecycle", "archive-cloudtrail-lifecycle"):
                inputs!["rules"]![0]!["expiration"]!["days"] = 30;
                resource["outputs"] = null;
                break;
            case ("trail-trail", "trail-trail"):
                inputs!["isMultiRegionTrail"] = false;
                resource["outputs"] = null;
                break;
            case ("selectors", "trail-trail"):
                var data = inputs!["advancedEventSelectors"]!.AsArray().Single(s => s!["fieldSelectors"]!.AsArray().Any(IsArn));
                data!["fieldSelectors"]!.AsArray().Single(IsArn)!["startsWiths"]!.AsArray().Add($"arn:aws:s3:::{inputs["s3BucketName"]!.GetValue<string>()}/");
                resource["outputs"] = null;
                break;
        }

        static bool IsArn(JsonNode? field) => field!["field"]!.GetValue<string>() == "resources.ARN" && field["startsWiths"] is not null;
    }
}
