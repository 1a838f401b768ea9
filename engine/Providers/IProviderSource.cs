namespace SecurityPlatform.Engine.Providers;

/// <summary>Finds the provider of a package, as plugin discovery does for the official engine.</summary>
public interface IProviderSource
{
    /// <summary>A new, unconfigured provider of <paramref name="package"/>, or null when there is none.</summary>
    /// <param name="package">For example <c>aws</c>.</param>
    /// <param name="version">The plugin version that was asked for, or "".</param>
    /// <param name="scope">The stack that will use it.</param>
    IProvider? Load(string package, string version, ProviderScope scope);
}
