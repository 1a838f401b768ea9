namespace SecurityPlatform.Cli.Coverage;

/// <summary>What one account writes to one source in a day.</summary>
/// <param name="StoredGiB">What lies in the archive, compressed.</param>
/// <param name="WrittenGiB">What is charged for delivery, not compressed.</param>
/// <param name="Objects">How many objects.</param>
/// <param name="Events">How many events, where AWS charges by the event.</param>
sealed record Volume(decimal StoredGiB, decimal WrittenGiB, decimal Objects, decimal Events);
