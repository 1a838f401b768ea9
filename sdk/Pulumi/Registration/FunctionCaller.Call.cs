using Pulumi.Rpc;
using Pulumi.Serialization;

namespace Pulumi;

sealed partial class FunctionCaller
{
    /// <summary>Calls a method of a resource.</summary>
    public Output<T> Call<T>(
        string token, CallArgs? args, Resource? self, CallOptions? options, RegisterPackageRequest? package)
    {
        return new(Run());

        async Task<OutputData<T>> Run()
        {
            var keepsResources = await deployment.Registrar.KeepsResources().ConfigureAwait(false);
            var keepsOutputs = await deployment.Features.Supports(EngineFeatures.OutputValues).ConfigureAwait(false);
            var (written, dependencies) = await WriteCall(args ?? CallArgs.Empty, self, new(keepsResources, keepsOutputs))
                .ConfigureAwait(false);
            var provider = options?.Provider ?? self?.FindProvider(token) ?? options?.Parent?.FindProvider(token);
            var call = new MethodCall
            {
                Token = token,
                Args = written,
                ArgDependencies = dependencies,
                Provider = await FindProvider(provider).ConfigureAwait(false),
                Version = options?.Version ?? "",
                PluginDownloadUrl = options?.PluginDownloadURL ?? "",
                PackageReference = await deployment.Packages.Find(package).ConfigureAwait(false),
            };
            var result = await deployment.Registrar.Call(m => m.CallAsync(call)).ConfigureAwait(false);
            ThrowOnFailures(token, result.Failures);
            return Convert<T>(token, result.Return, false, ResourcesOf(result, self));
        }
    }

    static async Task<(PropertyMap Args, PropertyDependencies Dependencies)> WriteCall(
        CallArgs args, Resource? self, WriterOptions options)
    {
        var shape = ArgsShape.Of(args);
        while (true)
        {
            var writer = new InputWriter(options);
            var written = new WrittenMembers(shape.Members.Length + 1);
            foreach (var member in shape.Members)
            {
                if (writer.WriteMember(shape, args, member) is { } value)
                {
                    written.Add(member.Name, value, writer.TakeUrns());
                }
            }

            if (self is not null)
            {
                written.Add("__self__", writer.Write(self), writer.TakeUrns());
            }

            if (writer.Pending.Count == 0)
            {
                return written.Close();
            }

            await writer.WhenReady().ConfigureAwait(false);
        }
    }

    static ResourceSet ResourcesOf(MethodResult result, Resource? self)
    {
        var urns = result.ReturnDependencies.Values.SelectMany(u => u).Distinct(StringComparer.Ordinal);
        var resources = new HashSet<Resource>(urns.Select(urn => new DependencyResource(urn)));
        if (self is not null)
        {
            resources.Add(self);
        }

        return ResourceSet.Of(resources);
    }
}
