namespace SecurityPlatform.Model;

/// <summary>The types that a key in Pulumi.yaml can be declared with.</summary>
/// <remarks>"Pulumi project file reference", config options. Objects need a Pulumi command of August 2025 or later.</remarks>
public enum ConfigType
{
    /// <summary>Text.</summary>
    String,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>true or false.</summary>
    Boolean,

    /// <summary>A list of text.</summary>
    StringArray,

    /// <summary>A list of objects.</summary>
    ObjectArray,

    /// <summary>Names and values.</summary>
    Object,
}
