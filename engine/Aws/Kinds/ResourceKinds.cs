using System.Collections.Concurrent;

namespace SecurityPlatform.Engine.Aws.Kinds;

/// <summary>The kinds of resources, each built at its first use.</summary>
static class ResourceKinds
{
    static readonly ConcurrentDictionary<string, ResourceKind> Known = new(StringComparer.Ordinal);

    /// <summary>The kind of a type.</summary>
    public static ResourceKind Find(TypeShape shape) =>
        Known.TryGetValue(shape.Type, out var kind) ? kind : Known.GetOrAdd(shape.Type, static (_, s) => Make(s), shape);

    static ResourceKind Make(TypeShape shape)
    {
        if (shape.IsNative)
        {
            return GenericKind.Native(shape);
        }

        var name = shape.Name;
        return (shape.Module switch
        {
            "s3" => S3Kinds.Find(name),
            "kms" => KmsKinds.Find(name),
            "iam" => IamKinds.Find(name),
            "organizations" => OrganizationsKinds.Find(name),
            "cloudtrail" => CloudTrailKinds.Find(name),
            "guardduty" => GuardDutyKinds.Find(name),
            "route53" => Route53Kinds.Find(name),
            "cloudwatch" => CloudWatchKinds.Find(name),
            "kinesis" => KinesisKinds.Find(name),
            "glue" => GlueKinds.Find(name),
            "athena" => AthenaKinds.Find(name),
            var module => DetectionKinds.Find(module, name),
        }) ?? GenericKind.Of(shape);
    }
}
