using System.Globalization;
using System.Text;

namespace SecurityPlatform.Bench;

/// <summary>The stack files of a made-up organization of any size, in a folder of their own.</summary>
sealed class OrganizationFolder : IDisposable
{
    /// <summary>The regions that every account has without asking; all of them are governed.</summary>
    static readonly string[] s_regions =
    [
        "ap-northeast-1", "ap-northeast-2", "ap-northeast-3", "ap-south-1", "ap-southeast-1", "ap-southeast-2", "ca-central-1", "eu-central-1",
        "eu-north-1", "eu-west-1", "eu-west-2", "eu-west-3", "sa-east-1", "us-east-1", "us-east-2", "us-west-1", "us-west-2",
    ];

    /// <summary>Writes master, security and <paramref name="members"/> member accounts.</summary>
    /// <param name="project">The Pulumi.yaml to use.</param>
    /// <param name="members">How many; each has a public zone.</param>
    public OrganizationFolder(string project, int members)
    {
        File.Copy(project, System.IO.Path.Combine(Path, "Pulumi.yaml"));
        Write("master", "111122223333", "role: master");
        Write("security", "444455556666", "role: security", Register(members));
        for (var number = 0; number < members; number++)
        {
            Write(Name(number), Id(number), "role: member", string.Create(CultureInfo.InvariantCulture, $"""
                  security-platform:publicZones:
                    - name: a{number}.example.com
                      id: Z{number:D19}

                """));
        }
    }

    /// <summary>Where it is.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("sp-bench-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);

    static string Name(int number) => string.Create(CultureInfo.InvariantCulture, $"member{number}");

    static string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"{500_000_000_000 + number}");

    static string Register(int members)
    {
        var text = new StringBuilder("""
              security-platform:accounts:
                - { name: master, id: "111122223333", role: master }
                - { name: security, id: "444455556666", role: security }

            """);
        for (var number = 0; number < members; number++)
        {
            text.Append(CultureInfo.InvariantCulture, $"    - {{ name: {Name(number)}, id: \"{Id(number)}\", role: member }}\n");
        }

        return text.ToString();
    }

    void Write(string name, string id, string role, string more = "") =>
        File.WriteAllText(System.IO.Path.Combine(Path, $"Pulumi.{name}.yaml"), $$"""
            config:
              aws:region: ap-northeast-1
              security-platform:{{role}}
              security-platform:account: { name: {{name}}, id: "{{id}}" }
              security-platform:organizationId: o-a1b2c3d4e5
              security-platform:homeRegion: ap-northeast-1
              security-platform:governedRegions: [{{string.Join(", ", s_regions)}}]
              security-platform:masterAccountId: "111122223333"
              security-platform:securityAccountId: "444455556666"
            {{more}}
            """);
}
