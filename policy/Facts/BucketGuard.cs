namespace SecurityPlatform.Policy;

/// <summary>What a bucket's policy denies to everybody.</summary>
static class BucketGuard
{
    /// <summary>Whether a bucket's policy denies everybody an action on the bucket and on its objects.</summary>
    /// <param name="organization">The plan.</param>
    /// <param name="policy">The bucket policy.</param>
    /// <param name="action">The action; <c>s3:*</c> asks for all of them.</param>
    /// <param name="onlyUnder">Whether a statement's conditions leave the denial whole.</param>
    public static bool? Denies(
        PlannedOrganization organization,
        PlannedResource policy,
        string action,
        Func<IReadOnlyList<PolicyCondition>, bool> onlyUnder)
    {
        if (PolicyDocuments.Of(organization).At(policy["policy"]) is not { } document)
        {
            return policy["policy"].IsUnknown ? null : false;
        }

        if (TrailDelivery.BucketOf(organization, policy["bucket"]) is not { } name)
        {
            return null;
        }

        var arn = $"{DataSelector.AnyObject}{name}";
        return document.Statements.Any(s => !s.Allows && s.IsAboutEverybody && s.CoversAction(action)
            && CoversPlace(s, arn, action) && onlyUnder(s.Conditions));
    }

    /// <summary>Actions on objects need the objects, actions on the bucket need the bucket, all actions need both.</summary>
    static bool CoversPlace(PolicyStatement statement, string arn, string action)
    {
        var onObjects = action.Contains("Object", StringComparison.Ordinal) || action is "s3:*" or "s3:BypassGovernanceRetention";
        var onBucket = !onObjects || action == "s3:*";
        return (!onObjects || statement.CoversResource($"{arn}/*")) && (!onBucket || statement.CoversResource(arn));
    }
}
