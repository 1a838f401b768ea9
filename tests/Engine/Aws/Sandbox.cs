using System.Text.Json;
using Pulumi.Rpc;
using SecurityPlatform.Engine.Aws;
using SecurityPlatform.Engine.Aws.Storage;
using SecurityPlatform.Engine.Providers;

namespace SecurityPlatform.Tests.Engine.Aws;

/// <summary>A simulated cloud and short words for what the engine does to it.</summary>
sealed class Sandbox
{
    public const string Master = "111122223333";
    public const string Security = "444455556666";
    public const string Member = "777788889999";
    public const string Home = "eu-west-1";

    int _token;

    public Sandbox(Cloud? cloud = null) => Cloud = cloud ?? Cloud.InMemory();

    public Cloud Cloud { get; }

    public static PropertyMap Map(string json)
    {
        using var document = JsonDocument.Parse(json);
        return (PropertyMap)CloudJson.Read(document.RootElement);
    }

    public static string Urn(string type, string name) => $"urn:pulumi:test::test::{type}::{name}";

    public AwsProvider Provider(string account = Security, string region = Home)
    {
        var provider = (AwsProvider)new AwsProviderSource(Cloud).Load("aws", "", new("", "test", "test"))!;
        provider.ConfigureAsync(Map($$"""{"region": "{{region}}", "allowedAccountIds": ["{{account}}"]}""")).AsTask().Wait();
        return provider;
    }

    public CheckResult Check(string type, string json, string name = "it", string account = Security) =>
        Provider(account).CheckAsync(new(Urn(type, name), type, name, null, Map(json))).AsTask().Result;

    /// <summary>Checks and creates, as an update does; refusals of both kinds are thrown.</summary>
    public CreateResult Create(string type, string json, string name = "it", string account = Security, string region = Home)
    {
        var provider = Provider(account, region);
        var check = provider.CheckAsync(new(Urn(type, name), type, name, null, Map(json))).AsTask().Result;
        return check.Failures.IsEmpty
            ? provider.CreateAsync(new(Urn(type, name), type, name, check.Inputs, $"token-{_token++}", Preview: false)).AsTask().GetAwaiter().GetResult()
            : throw new ProviderException("Check", check.Failures[0].Reason);
    }

    public PropertyMap Update(string type, string id, string json, string name = "it", string account = Security, string region = Home) =>
        Provider(account, region).UpdateAsync(new(Urn(type, name), type, id, PropertyMap.Empty, PropertyMap.Empty, Map(json), Preview: false))
            .AsTask().GetAwaiter().GetResult();
}
