namespace SecurityPlatform.Engine.Aws.Constraints.Glue;

/// <summary>A column exists once, among columns and partition keys, in lower case.</summary>
sealed class ColumnNames() : InputConstraint(
    "glue-columns", "InvalidInputException", "Glue API Reference: TableInput", AwsTypes.GlueTable)
{
    public override Violation? Check(Subject subject)
    {
        var columns = (subject.Inputs.Object("storageDescriptor")?.Objects("columns") ?? [])
            .Concat(subject.Inputs.Objects("partitionKeys"))
            .Select(c => c.Text("name")).OfType<string>().ToArray();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return columns.FirstOrDefault(c => c.Any(char.IsUpper)) is { } upper
                ? subject.Wrong("storageDescriptor.columns", "names in lower case", upper, "Write it in lower case.")
            : columns.FirstOrDefault(c => !seen.Add(c)) is { } twice
                ? subject.Wrong("storageDescriptor.columns", "every column once, partition keys too", $"{twice} twice", "Rename one of them.")
            : null;
    }
}
