using System.Reflection;
using System.Text.RegularExpressions;
using SecurityPlatform.Model;

namespace SecurityPlatform.Tests.Model;

public sealed class LogSourcesTests
{
    public static TheoryData<string> Ids => [.. LogSources.All.Select(s => s.Id)];

    static LogSource Source(string id) => LogSources.All.Single(s => s.Id == id);

    [Fact]
    public void Every_declared_source_is_listed() => AssertListed<LogSource>(typeof(LogSources), LogSources.All, "LogSources.cs");

    [Fact]
    public void Every_declared_bucket_class_is_listed() => AssertListed<BucketClass>(typeof(BucketClasses), BucketClasses.All, "BucketClasses.cs");

    [Fact]
    public void Every_declared_retention_class_is_listed() => AssertListed<RetentionClass>(typeof(RetentionClasses), RetentionClasses.All, "RetentionClasses.cs");

    [Fact]
    public void Every_declared_key_is_listed() => AssertListed<ConfigKey>(typeof(ConfigKeys), [.. ConfigKeys.All.Except(SwitchKeys.All).Except(SourceKeys.All).Except(TrailKeys.All)], "ConfigKeys.cs");

    [Fact]
    public void Every_declared_source_key_is_listed() => AssertListed<ConfigKey>(typeof(SourceKeys), SourceKeys.All, "SourceKeys.cs");

    [Fact]
    public void Every_declared_trail_key_is_listed() => AssertListed<ConfigKey>(typeof(TrailKeys), TrailKeys.All, "TrailKeys.cs");

    [Fact]
    public void Every_declared_switch_is_listed() => AssertListed<ConfigKey>(typeof(SwitchKeys), SwitchKeys.All, "SwitchKeys.cs");

    [Fact]
    public void Ids_are_unique() => Assert.Equal(LogSources.All.Count, LogSources.All.Select(s => s.Id).Distinct().Count());

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_id_is_a_folder_name(string id) => Assert.Matches("^[a-z][a-z0-9-]{1,30}$", id);

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_placeholder_of_the_layout_is_a_partition_column(string id) =>
        Assert.Equal(Source(id).Layout.Placeholders, Source(id).Partitions.Select(p => p.Name));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_source_names_the_account_or_the_one_that_gathers_and_ends_with_time(string id)
    {
        Assert.Equal(Source(id).IsCentral, Source(id).Layout.Folder.Contains("{security}", StringComparison.Ordinal));
        Assert.Equal(PartitionKind.Date, Source(id).Partitions[^1].Kind);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_layout_is_a_folder(string id)
    {
        Assert.EndsWith("/", Source(id).Layout.Folder, StringComparison.Ordinal);
        Assert.DoesNotContain("/", Source(id).Layout.File, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_column_is_lower_case_and_named_once(string id)
    {
        var names = Source(id).Columns.Select(c => c.Name).Concat(Source(id).Partitions.Select(p => p.Name)).ToArray();

        Assert.All(names, name => Assert.Matches("^[a-z][a-z0-9_]*$", name));
        Assert.Equal(names.Length, names.Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_type_is_a_Hive_type(string id) =>
        Assert.All(Source(id).Columns, c => Assert.Equal("", Reduced(c.Type)));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_source_has_a_writer_and_a_listed_bucket(string id)
    {
        Assert.NotEmpty(Source(id).Writers);
        Assert.All(Source(id).Writers, w => Assert.Equal(w.IsService, w.Principal.EndsWith(".amazonaws.com", StringComparison.Ordinal)));
        Assert.Contains(Source(id).Bucket, BucketClasses.All);
        Assert.Contains(Source(id).Retention, RetentionClasses.All);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_regular_expression_has_one_group_per_column(string id)
    {
        if (Source(id).Format.Kind == LogFormatKind.Regex)
        {
            Assert.Equal(Source(id).Columns.Count, new Regex(Source(id).Format.SerDeParameters["input.regex"]).GetGroupNumbers().Length - 1);
        }
    }

    [Fact]
    public void CloudTrail_lies_where_the_organization_trail_writes() =>
        Assert.Equal(
            ("AWSLogs/{organization}/{account}/CloudTrail/{region}/{day}/", LogWriter.Service("cloudtrail.amazonaws.com"), RetentionClasses.Audit, RegionScope.Enabled),
            (LogSources.CloudTrail.Layout.Folder, LogSources.CloudTrail.Writers.Single(), LogSources.CloudTrail.Retention, LogSources.CloudTrail.Origin.Regions));

    [Fact]
    public void Route_53_reads_the_documented_line()
    {
        var match = Regex.Match(
            "1.0 2017-12-13T08:16:02.130Z Z123412341234 example.com A NOERROR UDP FRA6 192.0.2.1 -",
            LogSources.Route53PublicDns.Format.SerDeParameters["input.regex"]);

        Assert.Equal(
            ["version=1.0", "query_timestamp=2017-12-13T08:16:02.130Z", "hosted_zone_id=Z123412341234", "query_name=example.com", "query_type=A", "rcode=NOERROR", "protocol=UDP", "edge_location=FRA6", "resolver_ip=192.0.2.1", "edns_client_subnet=-"],
            LogSources.Route53PublicDns.Columns.Select((c, i) => $"{c.Name}={match.Groups[i + 1].Value}"));
    }

    static void AssertListed<T>(Type owner, IReadOnlyList<T> listed, string file)
    {
        var declared = owner.GetProperties(BindingFlags.Public | BindingFlags.Static).Where(p => p.PropertyType == typeof(T)).ToArray();

        Assert.NotEmpty(declared);
        Assert.All(declared, p => Assert.True(listed.Contains((T)p.GetValue(null)!), $"{p.Name} is declared but not listed. Add it to {owner.Name}.All in {file}."));
        Assert.Equal(declared.Length, listed.Count);
    }

    // Takes a type apart from the inside; nothing is left of a well-formed one.
    static string Reduced(string type)
    {
        for (var previous = ""; previous != type;)
        {
            previous = type;
            type = Regex.Replace(type, @"struct<[a-z0-9_]+:(string|int|bigint|double|boolean)(,[a-z0-9_]+:(string|int|bigint|double|boolean))*>|array<(string|int|bigint|double|boolean)>|map<string,(string|int|bigint|double|boolean)>", "string");
        }

        return type is "string" or "int" or "bigint" or "double" ? "" : type;
    }
}
