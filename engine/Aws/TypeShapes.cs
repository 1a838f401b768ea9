using System.Collections.Concurrent;
using System.Collections.Immutable;
using Pulumi.Rpc;

namespace SecurityPlatform.Engine.Aws;

/// <summary>The shapes of all types, each made at its first use.</summary>
static class TypeShapes
{
    static readonly ConcurrentDictionary<string, TypeShape?> Known = new(StringComparer.Ordinal);

    /// <summary>The shape of a type, or null where the schema does not know it.</summary>
    public static TypeShape? Find(string type) => Known.GetOrAdd(type, Make);

    /// <summary>Adds a failure for each input that the schema does not allow.</summary>
    public static void Validate(string type, string name, PropertyMap inputs, ImmutableArray<PropertyFailure>.Builder failures)
    {
    }

    static TypeShape? Make(string type)
    {
        var (module, name) = TypeShape.Split(type);
        if (module.Length == 0)
        {
            return null;
        }

        var global = module is "iam" or "organizations" or "cloudfront" || type is "aws:route53/queryLog:QueryLog" or "aws:route53/zone:Zone" or "aws:route53/record:Record";
        return new()
        {
            Type = type,
            Module = module,
            Name = name,
            Computed = [new("arn", null, false), new("tagsAll", PropertyMap.Empty, false)],
            HasInput = input => input != "region" || !global,
        };
    }
}
