namespace SecurityPlatform.Engine.Providers;

/// <summary>How one property changed.</summary>
/// <param name="Kind">Added, deleted or updated.</param>
/// <param name="Replaces">Whether the change needs a new resource.</param>
/// <param name="InputDiff">True: old and new inputs differ. False: the resource itself differs from its recorded outputs.</param>
public sealed record PropertyChange(PropertyChangeKind Kind, bool Replaces, bool InputDiff = true);
