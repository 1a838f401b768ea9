using Newtonsoft.Json.Linq;

namespace SecurityPlatform.Cli.Organizations;

/// <summary>One AWS service that speaks JSON.</summary>
interface IAwsClient : IDisposable
{
    /// <summary>Calls an operation: its name, or its path where operations are paths.</summary>
    /// <exception cref="Amazon.Runtime.AmazonServiceException">AWS refused; ErrorCode says why.</exception>
    Task<JObject> PostAsync(string operation, JObject body, CancellationToken cancellationToken);

    /// <summary>Reads a path.</summary>
    /// <exception cref="Amazon.Runtime.AmazonServiceException">AWS refused; ErrorCode says why.</exception>
    Task<JObject> GetAsync(string path, CancellationToken cancellationToken);
}
