namespace SecurityPlatform.Model;

/// <summary>What an account is for in the platform; decides which stack it gets.</summary>
public enum AccountRole
{
    /// <summary>The organization's management account: organization, trail, delegations.</summary>
    Master,

    /// <summary>The account that keeps and analyses the logs.</summary>
    Security,

    /// <summary>Every other account: where the logs come from.</summary>
    Member,
}
