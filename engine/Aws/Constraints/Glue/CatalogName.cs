namespace SecurityPlatform.Engine.Aws.Constraints.Glue;

/// <summary>Names in the catalog are lower case; Athena asks for letters, digits and <c>_</c>.</summary>
sealed class CatalogName() : InputConstraint(
    "glue-name", "InvalidInputException", "Athena User Guide: Name databases, tables, and columns", AwsTypes.GlueDatabase, AwsTypes.GlueTable)
{
    public override Violation? Check(Subject subject)
    {
        var name = subject.Inputs.Text("name");
        return name is null || (name.Length is >= 1 and <= 255 && name.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_')) ? null : subject.Wrong(
            "name", "1 to 255 lower-case letters, digits and _", name, "Choose another name.");
    }
}
