namespace SecurityPlatform.Model;

/// <summary>An EKS cluster whose audit log is kept.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Region">Where it is.</param>
public sealed record KubernetesCluster(string Name, Region Region);
