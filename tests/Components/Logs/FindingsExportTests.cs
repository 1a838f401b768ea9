using SecurityPlatform.Components.Logs;

namespace SecurityPlatform.Tests.Components.Logs;

public sealed class FindingsExportTests
{
    [Fact]
    public void The_detector_of_every_region_exports_to_the_one_archive_and_its_key()
    {
        var planned = Preview.Of(() => new FindingsExport("export", new()
        {
            Detectors = new Dictionary<string, Pulumi.Output<string>> { ["ap-northeast-1"] = Pulumi.Output.Create("d1"), ["us-east-1"] = Pulumi.Output.Create("d2") },
            ArchiveBucketArn = "arn:aws:s3:::findings",
            ArchiveKeyArn = Sample.KeyArn,
        }));

        Assert.Equal(2, planned.Managed.Count());
        $$"""{"destinationArn":"arn:aws:s3:::findings","destinationType":"S3","detectorId":"d2","kmsKeyArn":"{{Sample.KeyArn}}","region":"us-east-1"}"""
            .AreInputsOf(planned.Named("export-us-east-1"));
    }
}
