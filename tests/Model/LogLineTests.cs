using System.IO.Compression;
using System.Text.RegularExpressions;
using SecurityPlatform.Model;
using SecurityPlatform.Tests.Repository;

namespace SecurityPlatform.Tests.Model;

/// <summary>The regular expressions of the sources against lines as AWS writes them.</summary>
public sealed class LogLineTests
{
    [Fact]
    public void S3_access_takes_a_line_of_today_apart()
    {
        var line = Read(LogSources.S3Access, """
            79a59df900b949e5 example-bucket [06/Feb/2026:00:00:38 +0000] 192.0.2.3 arn:aws:iam::555555555555:user/alice 891CE47D2EXAMPLE REST.GET.OBJECT photos/a%20b.jpg "GET /example-bucket/photos/a%20b.jpg?x="y" HTTP/1.1" 200 - 113 9284 7 5 "https://example.com/" "S3Console/0.4" - s9lzHYrFp76ZVxRcpX9+5cjAnEH2ROuN SigV4 ECDHE-RSA-AES128-GCM-SHA256 AuthHeader example-bucket.s3.us-west-1.amazonaws.com TLSV1.2 - Yes
            """);

        Assert.Equal(
            ("example-bucket", "06/Feb/2026:00:00:38 +0000", """GET /example-bucket/photos/a%20b.jpg?x="y" HTTP/1.1""", "200", "113", "https://example.com/", "S3Console/0.4", "-", "SigV4", "TLSV1.2", "-", "Yes"),
            (line["bucket"], line["requestdatetime"], line["request_uri"], line["httpstatus"], line["bytessent"], line["referrer"], line["useragent"],
                line["versionid"], line["sigv"], line["tlsversion"], line["accesspointarn"], line["aclrequired"]));
    }

    [Fact]
    public void S3_access_reads_a_line_without_a_request()
    {
        var line = Read(LogSources.S3Access, """
            79a59df900b949e5 example-bucket [06/Feb/2026:00:00:38 +0000] - AmazonS3 891CE47D2EXAMPLE S3.EXPIRE.OBJECT key "-" - - - 663 - - "-" "-" - s9lzHYrFp76Z - - - - -
            """);

        Assert.Equal(("S3.EXPIRE.OBJECT", "-", "-", "663", "-", null), (line["operation"], line["request_uri"], line["httpstatus"], line["objectsize"], line["tlsversion"], line["aclrequired"]));
    }

    [Fact]
    public void An_application_load_balancer_line_is_read_with_and_without_a_target()
    {
        const string Rest = """ 200 200 34 366 "GET https://www.example.com:443/a b HTTP/1.1" "curl/7.46.0" ECDHE-RSA-AES128-GCM-SHA256 TLSv1.2 arn:aws:elasticloadbalancing:us-east-1:555555555555:targetgroup/t/73e2d6bc24d8a067 "Root=1-58337262" "www.example.com" "-" 0 2026-07-02T22:22:48.364000Z "forward" "-" "-" "192.0.2.9:80" "200" "-" "-" TID_1234""";
        var passed = Read(LogSources.Alb, "https 2026-07-02T22:23:00.186641Z app/web/50dc6c495c0c9188 192.0.2.1:2817 192.0.2.9:80 0.086 0.048 0.037" + Rest);
        var refused = Read(LogSources.Alb, "h2 2026-07-02T22:23:00.186641Z app/web/50dc6c495c0c9188 [2001:db8::1]:2817 - -1 -1 -1" + Rest.Replace(" 200 200 ", " 460 - ", StringComparison.Ordinal));

        Assert.Equal(
            ("192.0.2.1", "2817", "192.0.2.9", "80", "GET", "https://www.example.com:443/a b", "HTTP/1.1", "curl/7.46.0", "www.example.com", "TID_1234"),
            (passed["client_ip"], passed["client_port"], passed["target_ip"], passed["target_port"], passed["request_verb"], passed["request_url"],
                passed["request_proto"], passed["user_agent"], passed["domain_name"], passed["conn_trace_id"]));
        Assert.Equal(("[2001:db8::1]", null, "-1", "460", "-"), (refused["client_ip"], refused["target_ip"], refused["target_processing_time"], refused["elb_status_code"], refused["target_status_code"]));
    }

    [Fact]
    public void A_network_load_balancer_line_is_read()
    {
        var line = Read(LogSources.Nlb, "tls 2.0 2026-04-01T08:51:42 net/my-nlb/c6e77e28c25b2234 g3d4b5e8bb8464cd 192.0.2.131:51341 198.51.100.185:443 5 2 98 246 - arn:aws:acm:us-east-1:555555555555:certificate/2a108f19 - ECDHE-RSA-AES128-SHA tlsv12 - my-nlb.example.com - - - 2026-04-01T08:51:20");

        Assert.Equal(
            ("192.0.2.131", "443", "98", "-", "tlsv12", "my-nlb.example.com", "2026-04-01T08:51:20"),
            (line["client_ip"], line["target_port"], line["received_bytes"], line["incoming_tls_alert"], line["tls_protocol_version"], line["domain_name"], line["tls_connection_creation_time"]));
    }

    [Theory]
    [InlineData("Mar  4 02:00:00 ip-192-0-2-1 sshd[1234]: Failed password for root from 203.0.113.5 port 22 ssh2", "Mar  4 02:00:00")]
    [InlineData("2026-03-04T02:00:00.123456+00:00 ip-192-0-2-1 sshd[1234]: Failed password for root from 203.0.113.5 port 22 ssh2", "2026-03-04T02:00:00.123456+00:00")]
    public void A_syslog_line_is_read_in_both_forms(string text, string time)
    {
        var line = Read(LogSources.Os, text);

        Assert.Equal((time, "ip-192-0-2-1", "sshd", "Failed password for root from 203.0.113.5 port 22 ssh2"), (line["ts"], line["host"], line["unit"], line["message"]));
    }

    [Theory]
    [InlineData("alb", "alb")]
    [InlineData("s3-access", "s3access/logs")]
    public void Every_recorded_line_is_read(string id, string folder)
    {
        var path = Path.Combine(RepositoryFiles.Root, "..", "shared", "datasets", folder);
        if (!Directory.Exists(path))
        {
            return;
        }

        var pattern = new Regex(LogSources.All.Single(s => s.Id == id).Format.SerDeParameters["input.regex"]);
        var lines = Directory.GetFiles(path).SelectMany(Lines).ToArray();

        Assert.NotEmpty(lines);
        Assert.Equal([], lines.Where(l => !pattern.IsMatch(l)));
    }

    static IEnumerable<string> Lines(string file)
    {
        using var raw = File.OpenRead(file);
        using var text = new StreamReader(file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(raw, CompressionMode.Decompress) : raw);
        while (text.ReadLine() is { } line)
        {
            if (line.Length > 0)
            {
                yield return line;
            }
        }
    }

    static Dictionary<string, string?> Read(LogSource source, string line)
    {
        var match = Regex.Match(line.Trim(), source.Format.SerDeParameters["input.regex"]);
        Assert.True(match.Success, line);
        return source.Columns.Select((c, i) => (c.Name, Group: match.Groups[i + 1])).ToDictionary(p => p.Name, p => p.Group.Success ? p.Group.Value : null);
    }
}
