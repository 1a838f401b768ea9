namespace Pulumi;

public sealed partial class DeploymentInstance
{
    /// <summary>Calls a function; the result is unknown while an argument is, and then nothing is called.</summary>
    public Output<T> Invoke<T>(
        string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? registerPackageRequest) =>
        _deployment.Functions.Invoke<T>(token, args, options, registerPackageRequest, false);

    /// <summary>Calls a function; the result is unknown while an argument is, and then nothing is called.</summary>
    public Output<T> Invoke<T>(
        string token, InvokeArgs args, InvokeOutputOptions options, RegisterPackageRequest? registerPackageRequest) =>
        _deployment.Functions.Invoke<T>(token, args, options, registerPackageRequest, false);

    /// <summary>Calls a function; the result is unknown while an argument is, and then nothing is called.</summary>
    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOptions? options = null) =>
        Invoke<T>(token, args, options, null);

    /// <summary>Calls a function; the result is unknown while an argument is, and then nothing is called.</summary>
    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOutputOptions options) =>
        Invoke<T>(token, args, options, null);

    /// <summary>Like Invoke, for a function that returns one value instead of an object.</summary>
    public Output<T> InvokeSingle<T>(
        string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? registerPackageRequest) =>
        _deployment.Functions.Invoke<T>(token, args, options, registerPackageRequest, true);

    /// <summary>Like Invoke, for a function that returns one value instead of an object.</summary>
    public Output<T> InvokeSingle<T>(
        string token, InvokeArgs args, InvokeOutputOptions options, RegisterPackageRequest? registerPackageRequest) =>
        _deployment.Functions.Invoke<T>(token, args, options, registerPackageRequest, true);

    /// <summary>Like Invoke, for a function that returns one value instead of an object.</summary>
    public Output<T> InvokeSingle<T>(string token, InvokeArgs args, InvokeOptions? options = null) =>
        InvokeSingle<T>(token, args, options, null);

    /// <summary>Like Invoke, for a function that returns one value instead of an object.</summary>
    public Output<T> InvokeSingle<T>(string token, InvokeArgs args, InvokeOutputOptions options) =>
        InvokeSingle<T>(token, args, options, null);

    /// <summary>Calls a function at once.</summary>
    public Task<T> InvokeAsync<T>(
        string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? registerPackageRequest) =>
        _deployment.Functions.InvokeAsync<T>(token, args, options, registerPackageRequest, false);

    /// <summary>Calls a function at once.</summary>
    public Task<T> InvokeAsync<T>(string token, InvokeArgs args, InvokeOptions? options = null) =>
        InvokeAsync<T>(token, args, options, null);

    /// <summary>Calls a function that returns one value instead of an object.</summary>
    public Task<T> InvokeSingleAsync<T>(
        string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? registerPackageRequest) =>
        _deployment.Functions.InvokeAsync<T>(token, args, options, registerPackageRequest, true);

    /// <summary>Calls a function that returns one value instead of an object.</summary>
    public Task<T> InvokeSingleAsync<T>(string token, InvokeArgs args, InvokeOptions? options = null) =>
        InvokeSingleAsync<T>(token, args, options, null);

    /// <summary>Calls a function for its effect.</summary>
    public Task InvokeAsync(
        string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? registerPackageRequest) =>
        _deployment.Functions.InvokeAsync<object>(token, args, options, registerPackageRequest, false);

    /// <summary>Calls a function for its effect.</summary>
    public Task InvokeAsync(string token, InvokeArgs args, InvokeOptions? options = null) =>
        InvokeAsync(token, args, options, null);
}
