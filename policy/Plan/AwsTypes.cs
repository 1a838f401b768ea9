namespace SecurityPlatform.Policy;

/// <summary>The type tokens that rules look for, as the AWS provider spells them.</summary>
public static class AwsTypes
{
    /// <summary>A trail.</summary>
    public const string Trail = "aws:cloudtrail/trail:Trail";
}
