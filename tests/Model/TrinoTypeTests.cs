using SecurityPlatform.Model;

namespace SecurityPlatform.Tests.Model;

public sealed class TrinoTypeTests
{
    [Theory]
    [InlineData("string", "varchar")]
    [InlineData("int", "integer")]
    [InlineData("double", "double")]
    [InlineData("array<string>", "array(varchar)")]
    [InlineData("map<string,array<int>>", "map(varchar, array(integer))")]
    [InlineData("array<struct<name:string,values:array<struct<a:decimal(38,2),b:float>>>>", "array(row(\"name\" varchar, \"values\" array(row(\"a\" decimal(38,2), \"b\" real))))")]
    public void Says_the_same_in_trinos_words(string hive, string trino) => Assert.Equal(trino, TrinoType.Of(hive));

    [Fact]
    public void Knows_every_type_of_every_source() => Assert.All(
        LogSources.All.SelectMany(source => source.Columns),
        column => Assert.DoesNotMatch("[<>:]|struct|string", TrinoType.Of(column.Type)));
}
