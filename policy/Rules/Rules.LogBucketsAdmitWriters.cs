using Pulumi.Rpc;

namespace SecurityPlatform.Policy;

public static partial class Rules
{
    /// <summary>The grants that only a missing log would miss.</summary>
    public static RuleParameter LogWritersOfBuckets => field ??= new("logWriters", ListValue.Empty,
        "Who must be let in where AWS does not try it: bucket, writer or reader (a service or a pattern of role names) and part (object, bucket, key, find or read), apart by blanks.");

    /// <summary>A stream, a copy or a log that may not write is deployed without an error.</summary>
    public static PolicyRule LogBucketsAdmitWriters => field ??= new()
    {
        Id = "log-buckets-admit-writers",
        Title = "Log buckets and their keys let in every writer and reader whose rights AWS does not try itself",
        Severity = Severity.High,
        Controls = ["PCI DSS 10.2.1", "NIST AU-5", "NIST AU-12"],
        Why = "AWS takes a delivery stream, a replication or server access logging whatever the destination's policies say; what may not be "
            + "written is dropped, and a log that never came looks like a quiet day.",
        Fix = "Allow the action to the service, or to everybody with ArnLike aws:PrincipalArn on the names of the roles.",
        Parameters = [LogWritersOfBuckets],
        Check = (organization, given) => given.Texts(LogWritersOfBuckets).Select(SilentWriter.Parse).OfType<SilentWriter>()
            .SelectMany(writer => CheckWriter(organization, writer)),
    };

    // A bucket that exists already is known by its name alone.
    static IEnumerable<Finding> CheckWriter(PlannedOrganization organization, SilentWriter writer)
    {
        var buckets = organization.OfType(AwsTypes.Bucket).Where(bucket => bucket["bucket"].Is(writer.Bucket) == true).ToList();
        return buckets.Count > 0
            ? buckets.SelectMany(bucket => CheckWriter(organization, bucket, writer))
            : organization.OfType(AwsTypes.BucketPolicy).Where(policy => writer.Part != "key" && policy["bucket"].Is(writer.Bucket) == true)
                .Select(policy => CheckAdmits(organization, policy, writer));
    }

    static IEnumerable<Finding> CheckWriter(PlannedOrganization organization, PlannedResource bucket, SilentWriter writer) => writer.Part == "key"
        ? organization.ReferrersTo(bucket, AwsTypes.BucketEncryption, "bucket").Certain
            .SelectMany(encryption => encryption["rules"].Items)
            .SelectMany(rule => organization.Follow(rule["applyServerSideEncryptionByDefault"]["kmsMasterKeyId"], AwsTypes.Key).Targets)
            .Select(key => CheckAdmits(organization, key, writer))
        : Companion.Check(organization, bucket, AwsTypes.BucketPolicy, "bucket", policy => [CheckAdmits(organization, policy, writer)]);

    static Finding CheckAdmits(PlannedOrganization organization, PlannedResource holder, SilentWriter writer)
    {
        var place = holder["policy"];
        var admits = !writer.IsRole ? Admits(organization, place, writer.Writer, writer.Action)
            : place.IsUnknown ? (bool?)null
            : PolicyDocuments.Of(organization).At(place)?.Statements.Any(s => s.Allows && s.CoversAction(writer.Action) && AdmitsRoles(s, writer.Writer)) == true;
        return Finding.About(holder, "policy", admits, $"a statement that lets {writer.Writer} use {writer.Action}", "none");
    }

    static bool AdmitsRoles(PolicyStatement statement, string roles) =>
        (statement.IsAboutEverybody || statement.Principals.Any(principal => principal.Kind == "AWS")) && statement.Condition("aws:PrincipalArn") is { IsPositive: true } named
        && named.Values.Any(arn => arn.EndsWith($":role/{roles}", StringComparison.Ordinal));
}
