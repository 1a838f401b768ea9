using Pulumi;
using SecurityPlatform.Components.Policies;
using SecurityPlatform.Model;
using Aws = Pulumi.Aws;

namespace SecurityPlatform.Components.Detection;

/// <summary>Security Lake: AWS's own copy of the logs, in OCSF, beside the platform's tables.</summary>
/// <remarks>
/// Amazon Security Lake user guide, "Getting started". Sources are made one after the other, because Security Lake refuses two at a time.
/// It collects flows and DNS queries itself and costs by the gigabyte again: choose it for tools that speak OCSF. Enabling it for accounts
/// that join later has no resource in the provider.
/// </remarks>
public sealed class SecurityDataLake : ComponentResource
{
    /// <summary>The type token. It is in the URN of the lakes: a new token replaces them.</summary>
    public const string Token = "security-platform:detection:SecurityDataLake";

    /// <summary>Creates the role, the lakes and their sources.</summary>
    /// <exception cref="PlatformConfigException"><paramref name="args"/> are invalid.</exception>
    public SecurityDataLake(string name, SecurityDataLakeArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        args.Validate(name);

        // The name is AWS's: Security Lake looks for it.
        var role = new Aws.Iam.Role($"{name}-role", new()
        {
            Name = "AmazonSecurityLakeMetaStoreManagerV2",
            Description = "Security Lake updates its tables",
            AssumeRolePolicy = TrustPolicy.Service("lambda.amazonaws.com", Condition.StringEquals("aws:SourceAccount", args.Account.ToString())).ToJson(),
        }, this.Child());
        var grant = new Aws.Iam.RolePolicyAttachment($"{name}-rights", new()
        {
            Role = role.Name,
            PolicyArn = Arn.Global(args.Regions[0].Partition, "iam", "aws", "policy/service-role/AmazonSecurityLakeMetastoreManager"),
        }, this.Child());
        Resource last = grant;
        foreach (var region in args.Regions)
        {
            last = Lake(name, args, role, region, last);
        }

        RegisterOutputs();
    }

    Resource Lake(string name, SecurityDataLakeArgs args, Aws.Iam.Role role, Region region, Resource after)
    {
        var place = region.ToString();
        Resource last = new Aws.SecurityLake.DataLake($"{name}-lake-{region}", new()
        {
            Region = place,
            MetaStoreManagerRoleArn = role.Arn,
            Configuration = new Aws.SecurityLake.Inputs.DataLakeConfigurationArgs
            {
                Region = place,
                LifecycleConfiguration = new Aws.SecurityLake.Inputs.DataLakeConfigurationLifecycleConfigurationArgs
                {
                    Expiration = new Aws.SecurityLake.Inputs.DataLakeConfigurationLifecycleConfigurationExpirationArgs { Days = args.RetentionDays },
                },
            },
        }, this.Guarded(after));
        foreach (var source in args.Sources)
        {
            last = new Aws.SecurityLake.AwsLogSource($"{name}-{source}-{region}", new()
            {
                Region = place,
                Source = new Aws.SecurityLake.Inputs.AwsLogSourceSourceArgs { SourceName = source, SourceVersion = "2.0", Regions = { place } },
            }, this.Child(last));
        }

        return last;
    }
}
