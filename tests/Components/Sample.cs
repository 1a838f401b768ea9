using SecurityPlatform.Model;
using SecurityPlatform.Tests.Model;

namespace SecurityPlatform.Tests.Components;

/// <summary>The sample organization as each stack sees it.</summary>
static class Sample
{
    public const string KeyArn = "arn:aws:kms:ap-northeast-1:444455556666:key/11111111-2222-3333-4444-555555555555";

    public static Region Home { get; } = Region.Parse("ap-northeast-1");

    public static Platform Platform(string stack) => PlatformConfig.Parse(stack, StackFiles.Config(stack));
}
