namespace SecurityPlatform.Engine.Aws.Iam;

/// <summary>How a policy's principal element names a requester.</summary>
enum PrincipalMatch
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>By its account: the account's own identity policies must allow it too.</summary>
    Account,

    /// <summary>By itself, or everybody.</summary>
    Direct,
}
