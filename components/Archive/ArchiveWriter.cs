using SecurityPlatform.Components.Policies;
using SecurityPlatform.Model;

namespace SecurityPlatform.Components.Archive;

/// <summary>Somebody who may write to a <see cref="LogArchive"/>, and exactly what that takes.</summary>
public abstract record ArchiveWriter
{
    /// <summary>How many accounts a policy names one by one; beyond them it names the organization.</summary>
    /// <remarks>A bucket policy ends at 20,480 characters, and an account takes about 160 of them.</remarks>
    public const int MostListed = 60;

    /// <summary>What the bucket's policy must allow.</summary>
    internal abstract IEnumerable<Statement> OnBucket(string bucketArn);

    /// <summary>What the key's policy must allow.</summary>
    internal abstract IEnumerable<Statement> OnKey();

    /// <summary>Holds for calls that a service makes for a resource of the organization.</summary>
    private protected static Condition OfOrganization(OrganizationId organization) => Condition.StringEquals("aws:SourceOrgID", organization.ToString());
}
