using SecurityPlatform.Components.Policies;
using SecurityPlatform.Model;

namespace SecurityPlatform.Components.Detection;

/// <summary>The policies around the trail's log group and the alarms' topic.</summary>
public static class TrailAlarmsPolicy
{
    /// <summary>Lets CloudWatch Logs encrypt this log group, and CloudWatch the alarms.</summary>
    /// <remarks>
    /// Amazon CloudWatch Logs user guide, "Encrypt log data in CloudWatch Logs using AWS KMS"; Amazon SNS developer guide, "Enable
    /// compatibility between event sources from AWS services and encrypted topics".
    /// </remarks>
    public static PolicyDocument Key(Platform platform) => new(
        KeyOwner.For(platform.MasterAccountId, platform.Names.Partition),
        Statement.Allow("LogGroup", "kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey", "kms:GenerateDataKeyWithoutPlaintext", "kms:ReEncryptFrom", "kms:ReEncryptTo") with
        {
            Principal = Principal.Service($"logs.{platform.HomeRegion}.amazonaws.com"),
            Resources = Statement.ThisKey,
            WildcardReason = Statement.KeyItself,
            Conditions = [Condition.StringEquals("kms:EncryptionContext:aws:logs:arn", LogGroupArn(platform))],
        },
        Statement.Allow("Alarms", "kms:Decrypt", "kms:GenerateDataKey") with
        {
            Principal = Principal.Service("cloudwatch.amazonaws.com"),
            Resources = Statement.ThisKey,
            WildcardReason = Statement.KeyItself,
            Conditions = [Condition.StringEquals("aws:SourceAccount", platform.MasterAccountId.ToString()), FromAlarms(platform)],
        });

    /// <summary>Lets the alarms of this account and region publish.</summary>
    public static PolicyDocument Topic(Platform platform, string topicArn) => new(
        Statement.Allow("Alarms", "sns:Publish") with
        {
            Principal = Principal.Service("cloudwatch.amazonaws.com"),
            Resources = [topicArn],
            Conditions = [Condition.StringEquals("aws:SourceAccount", platform.MasterAccountId.ToString()), FromAlarms(platform)],
        });

    /// <summary>Lets the trail write the streams of its own account and those of the organization.</summary>
    /// <remarks>AWS CloudTrail user guide, "Role policy document for CloudTrail to use CloudWatch Logs for monitoring", organization trails.</remarks>
    public static PolicyDocument Writer(Platform platform) => new(
        Statement.Allow("WriteTrail", "logs:CreateLogStream", "logs:PutLogEvents") with
        {
            Resources =
            [
                $"{LogGroupArn(platform)}:log-stream:{platform.MasterAccountId}_CloudTrail_{platform.HomeRegion}*",
                $"{LogGroupArn(platform)}:log-stream:{platform.Organization}_*",
            ],
        });

    static string LogGroupArn(Platform platform) =>
        Arn.Of("logs", platform.HomeRegion, platform.MasterAccountId, $"log-group:{platform.Names.TrailLogGroup}");

    static Condition FromAlarms(Platform platform) =>
        Condition.ArnLike("aws:SourceArn", Arn.Of("cloudwatch", platform.HomeRegion, platform.MasterAccountId, "alarm:platform-*"));
}
