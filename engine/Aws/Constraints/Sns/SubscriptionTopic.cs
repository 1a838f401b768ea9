namespace SecurityPlatform.Engine.Aws.Constraints.Sns;

/// <summary>What is subscribed to must exist.</summary>
sealed class SubscriptionTopic() : CloudConstraint(
    "sns-subscription-topic", "NotFound", "Amazon SNS API Reference: Subscribe", AwsTypes.TopicSubscription)
{
    public override Violation? Check(CloudCall call)
    {
        var topic = call.Made.Text("topic");
        return call.Cloud.FindByArn(topic) is not null ? null : call.Wrong("topic", "the ARN of an existing topic", topic, "Create the topic first, and pass its ARN.");
    }
}
