using SecurityPlatform.Engine.Aws;
using SecurityPlatform.Tests.Engine.Aws;

namespace SecurityPlatform.Tests.Components.Detection;

/// <summary>The sample organization, in which the security account administers a service already.</summary>
static class DelegatedCloud
{
    public static CloudOrganization Organization { get; } = CloudOrganization.Sample with { Id = "o-a1b2c3d4e5" };

    public static Cloud Of(string administrator, string member = "adminAccountId", params string[] regions)
    {
        var cloud = Cloud.InMemory(Organization);
        foreach (var region in regions)
        {
            cloud.Adopt(administrator, "admin", Sandbox.Map($$"""{"{{member}}":"444455556666"}"""), Deployed.Master, region);
        }

        return cloud;
    }

    /// <summary>Registered with Organizations, for all regions.</summary>
    public static Cloud Registered(string principal)
    {
        var cloud = Cloud.InMemory(Organization);
        cloud.Adopt(AwsTypes.DelegatedAdministrator, "admin", Sandbox.Map($$"""{"accountId":"444455556666","servicePrincipal":"{{principal}}"}"""), Deployed.Master, "");
        return cloud;
    }
}
