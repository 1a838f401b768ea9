namespace SecurityPlatform.Engine.Aws.Constraints.Detective;

/// <summary>What is said of a graph is said to the account and region that has it.</summary>
sealed class GraphOwned() : CloudConstraint(
    "detective-graph-owned", "ResourceNotFoundException", "Amazon Detective API Reference: UpdateOrganizationConfiguration",
    AwsTypes.DetectiveOrganization, AwsTypes.DetectiveMember)
{
    public override Violation? Check(CloudCall call)
    {
        var graph = call.Made.Text("graphArn");
        return call.Cloud.Find(AwsTypes.Graph, graph, call.Account, call.Region) is not null ? null : call.Wrong(
            "graphArn", $"a graph of account {call.Account} in {call.Region}", graph, "Create the graph first, and use the same Region.");
    }
}
