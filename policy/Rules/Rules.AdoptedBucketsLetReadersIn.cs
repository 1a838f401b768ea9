using Pulumi.Rpc;
using SecurityPlatform.Model;

namespace SecurityPlatform.Policy;

public static partial class Rules
{
    /// <summary>The buckets that stay in their accounts.</summary>
    public static RuleParameter AdoptedBuckets => field ??= new("adopted", ListValue.Empty,
        "The buckets in which logs stay in their account: the name, the ARNs of the roles that read, with commas between, and, where there is one, the ARN of the key, with blanks between.");

    /// <summary>A log that cannot be read is not kept, it is stored.</summary>
    public static PolicyRule AdoptedBucketsLetReadersIn => field ??= new()
    {
        Id = "adopted-buckets-let-readers-in",
        Title = "Buckets that stay with their account let the security account's readers in",
        Severity = Severity.High,
        Controls = ["PCI DSS 10.4.1", "NIST AU-6"],
        Why = "Athena reads with the rights of the role that asks: the bucket, the key and the role must each allow it, and a query that one of "
            + "them refuses fails for every account of its table.",
        Fix = "Keep the statements PlatformFindLogs and PlatformReadLogs in the bucket's policy, a grant on its key for each role, and the key in the role's policy.",
        Keys = [SourceKeys.AdoptedBuckets],
        Parameters = [AdoptedBuckets],
        Check = (organization, given) => given.Texts(AdoptedBuckets).Select(adopted => adopted.Split(' ')).Where(adopted => adopted.Length > 1)
            .SelectMany(adopted => CheckAdopted(organization, adopted)),
    };

    static IEnumerable<Finding> CheckAdopted(PlannedOrganization organization, string[] adopted)
    {
        var (subject, readers) = ($"bucket {adopted[0]}", adopted[1].Split(','));
        var account = readers[0].Split(':') is { Length: > 4 } arn ? arn[4] : "";
        bool? read = false, find = false;
        foreach (var policy in organization.OfType(AwsTypes.BucketPolicy))
        {
            var document = PolicyDocuments.Of(organization).At(policy["policy"]);
            read |= policy["bucket"].Is(adopted[0]) & Lets(policy, document, "s3:GetObject", account);
            find |= policy["bucket"].Is(adopted[0]) & Lets(policy, document, "s3:ListBucket", account);
        }

        yield return Finding.About(subject, read & find, $"a BucketPolicy that lets roles of {account} list and read", "none");

        foreach (var reader in adopted.Length > 2 ? readers : [])
        {
            yield return Finding.About(subject, IsGranted(organization, adopted[2], reader), $"a Grant of {adopted[2]} that lets {reader} decrypt", "none");
            // The role is another stack's: a run of the member's alone does not have it.
            if (organization.OfType(AwsTypes.Role).FirstOrDefault(role => reader.EndsWith($":role/{role["name"].Text}", StringComparison.Ordinal)) is { } role)
            {
                yield return Finding.About(subject, MayDecrypt(organization, adopted[2], role), $"an inline policy that lets {reader} decrypt with {adopted[2]}", "none");
            }
        }
    }

    static bool? IsGranted(PlannedOrganization organization, string key, string reader)
    {
        bool? granted = false;
        foreach (var grant in organization.OfType(AwsTypes.KeyGrant))
        {
            granted |= grant["keyId"].Is(key) & grant["granteePrincipal"].Is(reader) & grant["operations"].Any(operation => operation.Is("Decrypt"));
        }

        return granted;
    }

    static bool? MayDecrypt(PlannedOrganization organization, string key, PlannedResource role)
    {
        var policies = organization.ReferrersTo(role, AwsTypes.RolePolicy, "role");
        bool? allowed = policies.Possible.Count > 0 ? null : false;
        foreach (var policy in policies.Certain)
        {
            allowed |= policy["policy"].IsUnknown ? null : PolicyDocuments.Of(organization).At(policy["policy"])?.Statements
                .Any(statement => statement.Allows && statement.CoversAction("kms:Decrypt") && statement.CoversResource(key)) == true;
        }

        return allowed;
    }

    static bool? Lets(PlannedResource policy, PolicyDocument? document, string action, string account) => policy["policy"].IsUnknown ? null : document?.Statements
        .Any(statement => statement.Allows && statement.CoversAction(action) && statement.Principals.Any(principal => principal.Name.Contains(account, StringComparison.Ordinal))) == true;
}
