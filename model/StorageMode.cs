namespace SecurityPlatform.Model;

/// <summary>In which account a source's logs lie. Athena is in the security account either way.</summary>
public enum StorageMode
{
    /// <summary>The bucket is beside Athena in the security account: for logs whose collection starts with the platform.</summary>
    SameAccount,

    /// <summary>The bucket stays in the member account with its history, and Athena reads across accounts.</summary>
    CrossAccount,
}
