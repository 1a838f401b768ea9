using Newtonsoft.Json.Linq;
using Pulumi.Rpc;
using SecurityPlatform.Engine.Providers;

namespace SecurityPlatform.Tests.Stacks;

/// <summary>Takes one statement out of one policy on its way from the program to the cloud, and changes nothing else.</summary>
sealed class WithoutStatement(IProviderSource providers, string urn, string sid) : IProviderSource
{
    /// <summary>The policy without the statement.</summary>
    public static string Take(string policy, string sid)
    {
        var document = JObject.Parse(policy);
        var statements = (JArray)document["Statement"]!;
        Assert.Single(statements, statement => (string?)statement["Sid"] == sid).Remove();
        return document.ToString(Newtonsoft.Json.Formatting.None);
    }

    public IProvider? Load(string package, string version, ProviderScope scope) =>
        providers.Load(package, version, scope) is { } provider ? new Provider(provider, urn, sid) : null;

    sealed class Provider(IProvider provider, string urn, string sid) : IProvider
    {
        public ValueTask<CheckResult> CheckAsync(CheckRequest request) => provider.CheckAsync(request.Urn == urn
            ? request with { Inputs = request.Inputs.With("policy", Take(((StringValue)request.Inputs["policy"]).Value, sid)) }
            : request);

        public ValueTask<CheckResult> CheckConfigAsync(string urn, PropertyMap inputs) => provider.CheckConfigAsync(urn, inputs);

        public ValueTask ConfigureAsync(PropertyMap inputs) => provider.ConfigureAsync(inputs);

        public ValueTask<DiffResult> DiffAsync(DiffRequest request) => provider.DiffAsync(request);

        public ValueTask<CreateResult> CreateAsync(CreateRequest request) => provider.CreateAsync(request);

        public ValueTask<ReadResult?> ReadAsync(ReadRequest request) => provider.ReadAsync(request);

        public ValueTask<PropertyMap> UpdateAsync(UpdateRequest request) => provider.UpdateAsync(request);

        public ValueTask DeleteAsync(DeleteRequest request) => provider.DeleteAsync(request);

        public ValueTask<InvokeResult> InvokeAsync(string token, PropertyMap args, bool preview) => provider.InvokeAsync(token, args, preview);
    }
}
