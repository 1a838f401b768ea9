using SecurityPlatform.Analytics.DuckDb;
using SecurityPlatform.Analytics.Run;

namespace SecurityPlatform.Tests.Analytics.Run;

public sealed class LogDatabaseTests
{
    [Fact]
    public void Half_a_GiB_is_what_a_question_may_take()
    {
        using var database = LogDatabase.Open();

        Assert.Equal("512.0 MiB", Assert.Single(database.Rows("SELECT current_setting('memory_limit')"))[0]);
        Assert.Equal("Asia/Tokyo", Assert.Single(database.Rows("SELECT current_setting('TimeZone')"))[0]);
    }

    [Fact]
    public void What_does_not_fit_goes_to_disk()
    {
        const string sorted = "SELECT count(*) FROM (SELECT x, row_number() OVER (ORDER BY hash(x)) AS n FROM range(4000000) t (x)) WHERE n > 0";
        using var database = LogDatabase.Open(64 << 20);

        Assert.Equal(4_000_000L, Assert.Single(database.Rows(sorted))[0]);

        database.Connection.Execute("SET max_temp_directory_size = '1MiB'");
        Assert.Contains("Out of Memory", Assert.Throws<DuckDBException>(() => database.Rows(sorted)).Message, StringComparison.Ordinal);
    }
}
