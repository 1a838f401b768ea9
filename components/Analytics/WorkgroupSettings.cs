using Aws = Pulumi.Aws;

namespace SecurityPlatform.Components.Analytics;

/// <summary>How every workgroup of the platform is set: whatever the caller asks for, these hold.</summary>
static class WorkgroupSettings
{
    const double BytesPerGiB = 1024 * 1024 * 1024;

    public static CappedWorkgroupArgs For(LogTablesArgs args)
    {
        var (source, platform) = (args.Source, args.Platform);
        return new()
        {
            Region = platform.HomeRegion.ToString(),
            Name = platform.Names.Workgroup(source),
            Description = $"Questions about {source.Title}",
            State = "ENABLED",

            // A workgroup with a query history cannot be deleted otherwise; the results lie in their bucket.
            ForceDestroy = true,
            Configuration = new CappedWorkgroupConfigurationArgs
            {
                EnforceWorkgroupConfiguration = true,
                PublishCloudwatchMetricsEnabled = true,
                RequesterPaysEnabled = false,
                BytesScannedCutoffPerQuery = platform.QueryScanLimitGiB * BytesPerGiB,
                EngineVersion = new Aws.Athena.Inputs.WorkgroupConfigurationEngineVersionArgs { SelectedEngineVersion = "Athena engine version 3" },
                ResultConfiguration = new Aws.Athena.Inputs.WorkgroupConfigurationResultConfigurationArgs
                {
                    OutputLocation = $"s3://{args.ResultsBucket}/{platform.Names.ResultsPrefix(source)}",
                    ExpectedBucketOwner = platform.SecurityAccountId.ToString(),
                    EncryptionConfiguration = new Aws.Athena.Inputs.WorkgroupConfigurationResultConfigurationEncryptionConfigurationArgs
                    {
                        EncryptionOption = "SSE_KMS",
                        KmsKeyArn = args.ResultsKeyArn,
                    },
                },
            },
        };
    }
}
