using System.Runtime.CompilerServices;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace SecurityPlatform.Cli.Organizations;

/// <summary>AWS Organizations over its JSON protocol.</summary>
sealed class OrganizationsClient(IAwsClient client) : IOrganizations
{
    static readonly JsonSerializer s_json = JsonSerializer.Create(new() { NullValueHandling = NullValueHandling.Ignore });

    public Task<CreateAccountResponse> CreateAccountAsync(CreateAccountRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<CreateAccountResponse>(request, cancellationToken);

    public Task<DescribeCreateAccountStatusResponse> DescribeCreateAccountStatusAsync(DescribeCreateAccountStatusRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<DescribeCreateAccountStatusResponse>(request, cancellationToken);

    public Task<ListCreateAccountStatusResponse> ListCreateAccountStatusAsync(ListCreateAccountStatusRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<ListCreateAccountStatusResponse>(request, cancellationToken);

    public Task<ListAccountsResponse> ListAccountsAsync(ListAccountsRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<ListAccountsResponse>(request, cancellationToken);

    public Task<InviteAccountToOrganizationResponse> InviteAccountToOrganizationAsync(InviteAccountToOrganizationRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<InviteAccountToOrganizationResponse>(request, cancellationToken);

    public Task<ListParentsResponse> ListParentsAsync(ListParentsRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<ListParentsResponse>(request, cancellationToken);

    public Task<MoveAccountResponse> MoveAccountAsync(MoveAccountRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<MoveAccountResponse>(request, cancellationToken);

    public Task<ListDelegatedAdministratorsResponse> ListDelegatedAdministratorsAsync(ListDelegatedAdministratorsRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<ListDelegatedAdministratorsResponse>(request, cancellationToken);

    // A member here is called as the operation and Async.
    async Task<T> CallAsync<T>(object request, CancellationToken cancellationToken, [CallerMemberName] string member = "") =>
        (await client.PostAsync(member[..^"Async".Length], JObject.FromObject(request, s_json), cancellationToken).ConfigureAwait(false)).ToObject<T>(s_json)!;
}
