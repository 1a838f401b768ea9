using Pulumi.Rpc;
using SecurityPlatform.Model;

namespace SecurityPlatform.Policy;

public static partial class Rules
{
    /// <summary>The buckets that stay in their accounts.</summary>
    public static RuleParameter AdoptedBuckets => field ??= new("adopted", ListValue.Empty,
        "The buckets in which logs stay in their account: the name, the id of the account that reads and, where there is one, the ARN of the key, with blanks between.");

    /// <summary>A log that cannot be read is not kept, it is stored.</summary>
    public static PolicyRule AdoptedBucketsLetReadersIn => field ??= new()
    {
        Id = "adopted-buckets-let-readers-in",
        Title = "Buckets that stay with their account let the security account's readers in",
        Severity = Severity.High,
        Controls = ["PCI DSS 10.4.1", "NIST AU-6"],
        Why = "Athena reads with the rights of the role that asks: the bucket, the key and the role must each allow it, and a query that one of "
            + "them refuses fails for every account of its table.",
        Fix = "Keep the statements PlatformFindLogs and PlatformReadLogs in the bucket's policy, and the grants on its key.",
        Keys = [SourceKeys.AdoptedBuckets],
        Parameters = [AdoptedBuckets],
        Check = (organization, given) => given.Texts(AdoptedBuckets).SelectMany(adopted => CheckAdopted(organization, adopted.Split(' '))),
    };

    static IEnumerable<Finding> CheckAdopted(PlannedOrganization organization, string[] adopted)
    {
        var (subject, account) = ($"bucket {adopted[0]}", adopted[1]);
        bool? read = false, find = false, open = false;
        foreach (var policy in organization.OfType(AwsTypes.BucketPolicy))
        {
            var document = PolicyDocuments.Of(organization).At(policy["policy"]);
            read |= policy["bucket"].Is(adopted[0]) & Lets(policy, document, "s3:GetObject", account);
            find |= policy["bucket"].Is(adopted[0]) & Lets(policy, document, "s3:ListBucket", account);
        }

        yield return Finding.About(subject, read & find, $"a BucketPolicy that lets roles of {account} list and read", "none");
        if (adopted.Length > 2)
        {
            foreach (var grant in organization.OfType(AwsTypes.KeyGrant))
            {
                var grantee = grant["granteePrincipal"];
                open |= grant["keyId"].Is(adopted[2]) & grant["operations"].Any(operation => operation.Is("Decrypt"))
                    & (grantee.IsUnknown ? null : grantee.Text?.Contains($"::{account}:role/", StringComparison.Ordinal) == true);
            }

            yield return Finding.About(subject, open, $"a Grant of {adopted[2]} that lets a role of {account} decrypt", "none");
        }
    }

    static bool? Lets(PlannedResource policy, PolicyDocument? document, string action, string account) => policy["policy"].IsUnknown ? null : document?.Statements
        .Any(statement => statement.Allows && statement.CoversAction(action) && statement.Principals.Any(principal => principal.Name.Contains(account, StringComparison.Ordinal))) == true;
}
