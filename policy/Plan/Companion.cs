namespace SecurityPlatform.Policy;

/// <summary>Asks for the resources without which another is incomplete: a bucket's policy, a VPC's flow log.</summary>
public static class Companion
{
    /// <summary>Finds fault when no resource of <paramref name="type"/> belongs to <paramref name="owner"/>, or when the one that does fails.</summary>
    /// <param name="organization">The plan.</param>
    /// <param name="owner">The resource that needs the companion; the finding is about it.</param>
    /// <param name="type">The companion's type.</param>
    /// <param name="property">The companion's property that names its owner.</param>
    /// <param name="check">What the companion must be like.</param>
    public static IEnumerable<Finding> Check(
        PlannedOrganization organization,
        PlannedResource owner,
        string type,
        string property,
        Func<PlannedResource, IEnumerable<Finding>> check)
    {
        var (certain, possible) = organization.ReferrersTo(owner, type, property);
        return certain.Count > 0
            ? certain.SelectMany(check).Select(finding => finding.On(owner))
            : [Finding.About(owner, "", possible.Count > 0 ? null : false, $"a {NameOf(type)}", "none")];
    }

    /// <summary>Whether a resource of <paramref name="type"/> belongs to <paramref name="owner"/>; null while that is unknown.</summary>
    public static bool? Has(PlannedOrganization organization, PlannedResource owner, string type, string property)
    {
        var (certain, possible) = organization.ReferrersTo(owner, type, property);
        return certain.Count > 0 ? true : possible.Count > 0 ? null : false;
    }

    /// <summary>Finds fault when no resource of <paramref name="type"/> belongs to something that exists outside the run.</summary>
    /// <param name="organization">The plan.</param>
    /// <param name="subject">What to call the owner in a message.</param>
    /// <param name="id">The owner's id or ARN.</param>
    /// <param name="type">The companion's type.</param>
    /// <param name="property">The companion's property that names its owner.</param>
    public static Finding Of(PlannedOrganization organization, string subject, string id, string type, string property)
    {
        bool? found = false;
        foreach (var companion in organization.OfType(type))
        {
            found |= companion[property].Is(id);
        }

        return Finding.About($"{subject} {id}", found, $"a {NameOf(type)}", "none");
    }

    static string NameOf(string type) => type[(type.LastIndexOf(':') + 1)..];
}
