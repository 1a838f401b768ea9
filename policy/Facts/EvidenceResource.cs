namespace SecurityPlatform.Policy;

/// <summary>A resource that holds evidence, or without which there is none.</summary>
/// <param name="Resource">The resource.</param>
/// <param name="Certain">False when what tells is known only after an update.</param>
public sealed record EvidenceResource(PlannedResource Resource, bool Certain);
