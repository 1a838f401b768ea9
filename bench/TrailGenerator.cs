using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace SecurityPlatform.Bench;

/// <summary>Made-up CloudTrail files under the declared layout; the same seed makes the same bytes.</summary>
static class TrailGenerator
{
    const int EventsAFile = 12_170;
    const string Account = "777788889999";

    const string Denied = ",\"errorCode\":\"Client.UnauthorizedOperation\",\"errorMessage\":\"You are not authorized to perform this operation.\"";

    const string Template = """
        {"eventVersion":"1.11","userIdentity":{"type":"AssumedRole","principalId":"AROAEXAMPLE@number:@person","arn":"arn:aws:sts::777788889999:assumed-role/engineer/@person","accountId":"777788889999","accessKeyId":"ASIAEXAMPLE@key","sessionContext":{"sessionIssuer":{"type":"Role","principalId":"AROAEXAMPLE@number","arn":"arn:aws:iam::777788889999:role/engineer","accountId":"777788889999","userName":"engineer"},"attributes":{"creationDate":"@time","mfaAuthenticated":"true"}}},"eventTime":"@time","eventSource":"ec2.amazonaws.com","eventName":"@name","awsRegion":"us-east-1","sourceIPAddress":"203.0.113.@host","userAgent":"aws-cli/2.15.0 Python/3.11.6 Linux/6.1.0 exe/x86_64.amzn.2023 prompt/off command/ec2","requestParameters":{"instancesSet":{"items":[{"instanceId":"i-@instance"}]},"filterSet":{"items":[{"name":"tag:owner","valueSet":{"items":[{"value":"team-@team"}]}}]},"maxResults":1000},"responseElements":null,"requestID":"@request","eventID":"@event","readOnly":@readonly,"eventType":"AwsApiCall","managementEvent":true,"recipientAccountId":"777788889999","eventCategory":"Management","tlsDetails":{"tlsVersion":"TLSv1.3","cipherSuite":"TLS_AES_128_GCM_SHA256","clientProvidedHostHeader":"ec2.us-east-1.amazonaws.com"}@denied}
        """;

    static readonly string[] s_names = ["DescribeInstances", "GetObject", "AssumeRole", "ListBuckets", "PutObject", "DescribeVolumes", "GetCallerIdentity", "RunInstances"];

    /// <summary>Writes <paramref name="files"/> files of about 16 MiB unpacked, spread over <paramref name="days"/> days; returns the unpacked bytes.</summary>
    public static long Write(string folder, int files, int days, int events = EventsAFile)
    {
        var bytes = 0L;
        Parallel.For(0, files, number => Interlocked.Add(ref bytes, WriteFile(folder, number, DateTime.UnixEpoch.AddDays(20_000 + (number * days / files)), events)));
        return bytes;
    }

    static long WriteFile(string folder, int number, DateTime day, int events)
    {
        var random = new Random(number);
        var place = Path.Combine(folder, "AWSLogs", "o-exampleorgid", Account, "CloudTrail", "us-east-1", day.ToString("yyyy/MM/dd", CultureInfo.InvariantCulture));
        Directory.CreateDirectory(place);
        using var file = File.Create(Path.Combine(place, string.Create(CultureInfo.InvariantCulture, $"{Account}_CloudTrail_us-east-1_{day:yyyyMMdd'T'HHmm'Z'}_{number:D16}.json.gz")));
        using var packed = new GZipStream(file, CompressionLevel.Fastest);
        var text = new StringBuilder("{\"Records\":[");
        var written = 0L;
        for (var i = 0; i < events; i++)
        {
            Append(text, random, day.AddSeconds(i * 7 % 86_400), i);
            text.Append(i + 1 < events ? "," : "]}");
            if (text.Length > 1 << 20 || i + 1 == events)
            {
                var part = Encoding.UTF8.GetBytes(text.ToString());
                packed.Write(part);
                written += part.Length;
                text.Clear();
            }
        }

        return written;
    }

    static void Append(StringBuilder text, Random random, DateTime time, int index)
    {
        var name = s_names[random.Next(s_names.Length)];
        var person = random.Next(500);
        var denied = random.Next(67) == 0;
        text.Append(new StringBuilder(Template)
            .Replace("@person", $"person{person}@example.com")
            .Replace("@number", person.ToString("D5", CultureInfo.InvariantCulture))
            .Replace("@key", Hex(random, 9))
            .Replace("@time", time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture))
            .Replace("@name", name)
            .Replace("@host", random.Next(256).ToString(CultureInfo.InvariantCulture))
            .Replace("@instance", Hex(random, 17))
            .Replace("@team", random.Next(40).ToString(CultureInfo.InvariantCulture))
            .Replace("@request", Id(random))
            .Replace("@event", Id(random))
            .Replace("@readonly", index % 2 == 0 ? "true" : "false")
            .Replace("@denied", denied ? Denied : ""));
    }

    static string Id(Random random) => $"{Hex(random, 8)}-{Hex(random, 4)}-4{Hex(random, 3)}-a{Hex(random, 3)}-{Hex(random, 12)}";

    static string Hex(Random random, int length) => random.GetHexString(length, lowercase: true);
}
