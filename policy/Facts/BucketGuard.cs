namespace SecurityPlatform.Policy;

/// <summary>What a bucket's policy denies to everybody.</summary>
sealed class BucketGuard
{
    readonly IReadOnlyList<PolicyStatement>? _denials;
    readonly string? _arn;

    /// <summary>Reads a bucket policy.</summary>
    public BucketGuard(PlannedOrganization organization, PlannedResource policy)
    {
        var place = policy["policy"];
        _denials = PolicyDocuments.Of(organization).At(place) is { } document
            ? [.. document.Statements.Where(s => !s.Allows && s.IsAboutEverybody)]
            : place.IsUnknown ? null : [];
        _arn = TrailDelivery.BucketOf(organization, policy["bucket"]) is { } name ? $"{DataSelector.AnyObject}{name}" : null;
    }

    /// <summary>Whether it denies everybody an action on the bucket and on its objects; null while that is unknown.</summary>
    /// <param name="action">The action; <c>s3:*</c> asks for all of them.</param>
    /// <param name="leavesWhole">Whether a statement's conditions leave the denial whole.</param>
    public bool? Denies(string action, Func<IReadOnlyList<PolicyCondition>, bool> leavesWhole) => _denials switch
    {
        null => null,
        [] => false,
        _ when _arn is null => null,
        _ => _denials.Any(s => s.CoversAction(action) && CoversPlace(s, _arn, action) && leavesWhole(s.Conditions)),
    };

    /// <summary>Actions on objects need the objects, actions on the bucket need the bucket, all actions need both.</summary>
    static bool CoversPlace(PolicyStatement statement, string arn, string action)
    {
        var onObjects = action.Contains("Object", StringComparison.Ordinal) || action is "s3:*" or "s3:BypassGovernanceRetention";
        var onBucket = !onObjects || action == "s3:*";
        return (!onObjects || statement.CoversResource($"{arn}/*")) && (!onBucket || statement.CoversResource(arn));
    }
}
