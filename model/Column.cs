namespace SecurityPlatform.Model;

/// <summary>One column of a log table.</summary>
/// <param name="Name">Lower case: Glue and Firehose fold names, so any other spelling reads as NULL.</param>
/// <param name="Type">The Hive type, such as string, bigint or struct&lt;a:string&gt;.</param>
public sealed record Column(string Name, string Type);
