using Pulumi.Rpc;
using SecurityPlatform.Engine.Aws.Kinds;
using SecurityPlatform.Engine.Providers;

namespace SecurityPlatform.Engine.Aws;

/// <summary>The organization as it stands before any stack: simulated accounts are in one from the start, so a stack can adopt it.</summary>
static class StandingOrganization
{
    const string Type = "aws:organizations/organization:Organization";

    static readonly PropertyMap s_inputs = new([new("featureSet", "ALL")]);

    /// <summary>What a stack that adopts it reads; null where something else is read, or another account reads.</summary>
    public static ReadResult? Read(Cloud cloud, ProviderSettings settings, string type, string id) =>
        type == Type && id == cloud.Organization.Id && settings.Account == cloud.Organization.ManagementAccountId
            ? new(id, s_inputs, Outputs(cloud, settings))
            : null;

    /// <summary>Makes it a resource of the cloud before it is changed for the first time.</summary>
    public static void Settle(Cloud cloud, ProviderSettings settings, string type, string id)
    {
        if (cloud.Resources(Type).Count == 0 && Read(cloud, settings, type, id) is not null)
        {
            cloud.Adopt(Type, "organization", s_inputs, settings.Account, "");
        }
    }

    /// <summary>Its outputs, whether or not a stack made it.</summary>
    public static PropertyMap Outputs(Cloud cloud, ProviderSettings settings)
    {
        if (cloud.Resources(Type) is [var found, ..])
        {
            return found.Outputs.With("id", found.Id);
        }

        var shape = TypeShapes.Find(Type)!;
        var made = new Made(
            settings with { Account = cloud.Organization.ManagementAccountId }, "", "", s_inputs, cloud.Organization.Id, "", cloud.Organization);
        return Aws.Outputs.Of(shape, ResourceKinds.Find(shape), made).With("id", made.Id);
    }
}
