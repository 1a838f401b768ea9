using SecurityPlatform.Components.Logs;
using SecurityPlatform.Model;
using SecurityPlatform.Tests.Stacks;

namespace SecurityPlatform.Tests.Components.Logs;

/// <summary>Databases and Kubernetes clusters: their groups are made, carried and then filled.</summary>
public sealed class ClusterAuditingTests
{
    static DatabaseAuditingArgs Databases => new()
    {
        Platform = Sample.Platform("data"),
        Clusters = [new("orders", Region.UsEast1), new("people", Sample.Home)],
        ArchiveKeyArn = Sample.KeyArn,
    };

    static KubernetesAuditingArgs Kubernetes => new() { Platform = Sample.Platform("data"), Clusters = [new("shop", Region.UsEast1)], ArchiveKeyArn = Sample.KeyArn };

    [Fact]
    public void The_audit_of_each_database_cluster_goes_through_the_stream_of_its_region()
    {
        var planned = Preview.Of(() => new DatabaseAuditing("rds", Databases), "555555555555");

        Shipped(planned, "rds-us-east-1", "/aws/rds/cluster/orders/audit", "", "rds-switch-us-east-1-orders");
        Shipped(planned, "rds-ap-northeast-1", "/aws/rds/cluster/people/audit", "", "rds-switch-ap-northeast-1-people");
    }

    // All control plane logs share the group.
    [Fact]
    public void Of_a_Kubernetes_cluster_only_audit_events_are_carried() =>
        Shipped(Preview.Of(() => new KubernetesAuditing("eks", Kubernetes), "555555555555"), "eks-us-east-1", "/aws/eks/shop/cluster", """{ $.auditID = "*" }""", "eks-switch-us-east-1-shop");

    [Fact]
    public void The_calls_switch_on_audit_and_nothing_else()
    {
        JsonAssert.Same(
            """{"DBClusterIdentifier":"orders","CloudwatchLogsExportConfiguration":{"EnableLogTypes":["audit"]},"ApplyImmediately":true}""",
            Databases.Switch(Databases.Clusters[0]).Inputs.ToString());
        JsonAssert.Same("""{"name":"shop","logging":{"clusterLogging":[{"types":["audit"],"enabled":true}]}}""", Kubernetes.Switch(Kubernetes.Clusters[0]).Inputs.ToString());
    }

    [Fact]
    public void Want_a_cluster()
    {
        Assert.Equal(
            "rds.Clusters: expected at least one cluster, got none. List one in security-platform:databaseClusters.",
            Assert.Throws<PlatformConfigException>(() => (Databases with { Clusters = [] }).Validate("rds")).Message);
        Assert.Equal(
            "eks.Clusters: expected at least one cluster, got none. List one in security-platform:kubernetesClusters.",
            Assert.Throws<PlatformConfigException>(() => (Kubernetes with { Clusters = [] }).Validate("eks")).Message);
    }

    static void Shipped(StackView planned, string shipping, string group, string filter, string call)
    {
        var subscription = planned.Named($"{shipping}-subscription-{group}");
        Assert.Equal((group, filter), (subscription.Inputs["logGroup"].ToString(), subscription.Inputs["filterPattern"].ToString()));
        Assert.Contains($"{shipping}-log-group-{group}", planned.Named(call).Waits());
    }
}
