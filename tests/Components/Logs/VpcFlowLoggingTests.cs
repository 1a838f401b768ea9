using SecurityPlatform.Components.Logs;
using SecurityPlatform.Model;

namespace SecurityPlatform.Tests.Components.Logs;

public sealed class VpcFlowLoggingTests
{
    static VpcFlowLoggingArgs Valid => new() { Platform = Sample.Platform("data"), Vpcs = [new("vpc-0a1b2c3d", Region.UsEast1)] };

    [Fact]
    public void Writes_every_field_of_the_table_by_the_hour_as_parquet() =>
        """
        {
          "destinationOptions": { "fileFormat": "parquet", "hiveCompatiblePartitions": true, "perHourPartition": true },
          "logDestination": "arn:aws:s3:::a1b2c3d4e5-vended-444455556666-ap-northeast-1",
          "logDestinationType": "s3",
          "logFormat": "${version} ${account-id} ${interface-id} ${srcaddr} ${dstaddr} ${srcport} ${dstport} ${protocol} ${packets} ${bytes} ${start} ${end} ${action} ${log-status} ${vpc-id} ${subnet-id} ${instance-id} ${tcp-flags} ${type} ${pkt-srcaddr} ${pkt-dstaddr} ${az-id} ${sublocation-type} ${sublocation-id} ${pkt-src-aws-service} ${pkt-dst-aws-service} ${flow-direction} ${traffic-path} ${reject-reason}",
          "maxAggregationInterval": 60,
          "region": "us-east-1",
          "trafficType": "ALL",
          "vpcId": "vpc-0a1b2c3d"
        }
        """.AreInputsOf(Preview.Of(() => new VpcFlowLogging("flow", Valid), "555555555555").Named("flow-vpc-0a1b2c3d"));

    [Fact]
    public void Wants_a_VPC() =>
        Assert.Equal(
            "flow.Vpcs: expected at least one VPC, got none. List one in security-platform:vpcs.",
            Assert.Throws<PlatformConfigException>(() => (Valid with { Vpcs = [] }).Validate("flow")).Message);
}
