using SecurityPlatform.Model;

namespace SecurityPlatform.Tests.Model;

/// <summary>Platforms to change with "with".</summary>
static class Platforms
{
    public static Platform Security => PlatformConfig.Parse("security", ConfigBuilder.Security);
}
