namespace SecurityPlatform.Policy;

/// <summary>Where resources keep policy documents.</summary>
static class PolicyPlaces
{
    /// <summary>Documents that say what a principal may do.</summary>
    public static IEnumerable<Setting> OfPrincipals(PlannedOrganization organization)
    {
        foreach (var type in (string[])[AwsTypes.Policy, AwsTypes.RolePolicy, AwsTypes.UserPolicy, AwsTypes.GroupPolicy])
        {
            foreach (var resource in organization.OfType(type))
            {
                yield return resource["policy"];
            }
        }

        foreach (var inline in organization.OfType(AwsTypes.Role).SelectMany(role => role["inlinePolicies"].Items))
        {
            yield return inline["policy"];
        }
    }

    /// <summary>Documents that say who may use a resource.</summary>
    public static IEnumerable<Setting> OfResources(PlannedOrganization organization)
    {
        foreach (var (type, property) in ResourcePolicies)
        {
            foreach (var resource in organization.OfType(type))
            {
                if (resource[property] is { IsMissing: false } place && !(place.IsUnknown && IsSetElsewhere(organization, resource)))
                {
                    yield return place;
                }
            }
        }
    }

    /// <summary>A resource whose policy is a resource of its own shows that policy as an output, which a preview does not know.</summary>
    static bool IsSetElsewhere(PlannedOrganization organization, PlannedResource resource) => resource.Type switch
    {
        AwsTypes.Topic => Companion.Has(organization, resource, AwsTypes.TopicPolicy, "arn") == true,
        AwsTypes.Queue => Companion.Has(organization, resource, AwsTypes.QueuePolicy, "queueUrl") == true,
        AwsTypes.Key => Companion.Has(organization, resource, AwsTypes.KeyPolicy, "keyId") == true,
        _ => false,
    };

    static readonly (string Type, string Property)[] ResourcePolicies =
    [
        (AwsTypes.BucketPolicy, "policy"),
        (AwsTypes.Key, "policy"),
        (AwsTypes.KeyPolicy, "policy"),
        (AwsTypes.Role, "assumeRolePolicy"),
        (AwsTypes.TopicPolicy, "policy"),
        (AwsTypes.Topic, "policy"),
        (AwsTypes.QueuePolicy, "policy"),
        (AwsTypes.Queue, "policy"),
        (AwsTypes.SecretPolicy, "policy"),
        (AwsTypes.EventBusPolicy, "policy"),
        (AwsTypes.LogResourcePolicy, "policyDocument"),
        (AwsTypes.LogDestinationPolicy, "accessPolicy"),
        (AwsTypes.GlueResourcePolicy, "policy"),
    ];
}
