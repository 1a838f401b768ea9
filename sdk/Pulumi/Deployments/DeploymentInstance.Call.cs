namespace Pulumi;

public sealed partial class DeploymentInstance
{
    /// <summary>Calls a method of a resource.</summary>
    public Output<T> Call<T>(
        string token, CallArgs args, Resource? self, CallOptions? options, RegisterPackageRequest? registerPackageRequest) =>
        _deployment.Functions.Call<T>(token, args, self, options, registerPackageRequest);

    /// <summary>Calls a method of a resource.</summary>
    public Output<T> Call<T>(string token, CallArgs args, Resource? self = null, CallOptions? options = null) =>
        Call<T>(token, args, self, options, null);

    /// <summary>Calls a method of a resource for its effect.</summary>
    public void Call(
        string token, CallArgs args, Resource? self, CallOptions? options, RegisterPackageRequest? registerPackageRequest) =>
        Call<object>(token, args, self, options, registerPackageRequest);

    /// <summary>Calls a method of a resource for its effect.</summary>
    public void Call(string token, CallArgs args, Resource? self = null, CallOptions? options = null) =>
        Call(token, args, self, options, null);
}
