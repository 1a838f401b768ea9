using Amazon.Runtime;
using Newtonsoft.Json.Linq;
using SecurityPlatform.Model;

namespace SecurityPlatform.Cli.Organizations;

/// <summary>Asks services what an account has; a service that is not there has nothing.</summary>
/// <param name="open">Makes a client for a service in a region.</param>
sealed class AccountQuestions(Func<AwsService, string, IAwsClient> open)
{
    /// <summary>The answer; an empty one from a service that is not subscribed to.</summary>
    /// <exception cref="PlatformConfigException">The service refused; the message says what to do.</exception>
    public async Task<JObject> AskAsync(AwsService service, string region, Func<IAwsClient, Task<JObject>> ask)
    {
        try
        {
            return await CallAsync(service, region, ask).ConfigureAwait(false);
        }
        catch (AmazonServiceException none) when (none.ErrorCode is "InvalidAccessException" or "ResourceNotFoundException" or "SubscriptionRequiredException")
        {
            return [];
        }
        catch (AmazonServiceException refused)
        {
            throw Refused(service, region, refused);
        }
    }

    /// <summary>The answer to what only the management account may ask; null for every other account.</summary>
    /// <exception cref="PlatformConfigException">The service refused for another reason.</exception>
    public async Task<JObject?> AskAsOwnerAsync(AwsService service, string region, Func<IAwsClient, Task<JObject>> ask)
    {
        try
        {
            return await CallAsync(service, region, ask).ConfigureAwait(false);
        }
        catch (AmazonServiceException other) when (other.ErrorCode is "AccessDeniedException" or "BadRequestException" or "InvalidAccessException"
            or "AWSOrganizationsNotInUseException" or "SubscriptionRequiredException" or "ValidationException")
        {
            // Each service has a word of its own for "you are not the management account".
            return null;
        }
        catch (AmazonServiceException refused)
        {
            throw Refused(service, region, refused);
        }
    }

    async Task<JObject> CallAsync(AwsService service, string region, Func<IAwsClient, Task<JObject>> ask)
    {
        using var client = open(service, region);
        return await ask(client).ConfigureAwait(false);
    }

    static PlatformConfigException Refused(AwsService service, string region, AmazonServiceException refused) => new(
        [$"pre-flight.{service.SigningName}: expected an answer from {region}, got {refused.ErrorCode}: {refused.Message}. Use credentials of the account that may read (SecurityAudit)."]);
}
