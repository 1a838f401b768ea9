namespace SecurityPlatform.Tests.Sdk;

/// <summary>An enumeration of integers.</summary>
public enum BoxSize
{
    Small = 1,
    Large = 2,
}
