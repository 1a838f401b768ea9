using Amazon.Runtime;
using SecurityPlatform.Cli.Organizations;

namespace SecurityPlatform.Tests.Cli.Organizations;

/// <summary>The adapter against a server that speaks the service's JSON protocol.</summary>
public sealed class OrganizationsClientTests
{
    const string Throttled = """{"__type":"TooManyRequestsException","Type":"CreateAccount","Message":"Rate exceeded"}""";

    [Fact]
    public async Task Speaks_the_protocol_of_the_service_and_signs()
    {
        await using var service = (await LoopbackService.StartAsync())
            .Answers(200, """{"CreateAccountStatus":{"Id":"car-1","AccountName":"payroll","State":"IN_PROGRESS","RequestedTimestamp":1.7E9}}""");
        using var client = Client(service);

        var answer = await new OrganizationsClient(client).CreateAccountAsync(new() { AccountName = "payroll", Email = "aws@example.com" });

        Assert.Equal(("car-1", "IN_PROGRESS", null), (answer.CreateAccountStatus!.Id, answer.CreateAccountStatus.State, answer.CreateAccountStatus.AccountId));
        var (operation, headers, body) = Assert.Single(service.Calls);
        Assert.Equal("AWSOrganizationsV20161128.CreateAccount", operation);
        Assert.Equal("""{"Email":"aws@example.com","AccountName":"payroll"}""", body);
        Assert.Equal("application/x-amz-json-1.1", headers["Content-Type"]);
        Assert.Matches("^AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/[0-9]{8}/us-east-1/organizations/aws4_request, SignedHeaders=content-type;host;.*x-amz-target, Signature=[0-9a-f]{64}$", headers["Authorization"]);
    }

    [Fact]
    public async Task Repeats_what_was_throttled_or_failed()
    {
        await using var service = (await LoopbackService.StartAsync())
            .Answers(400, Throttled).Answers(500, """{"__type":"ServiceException","Message":"again"}""").Answers(503, "<html>busy</html>")
            .Answers(200, """{"Accounts":[{"Id":"777788889999","Name":"production","Email":"a@example.com","Status":"ACTIVE","JoinedTimestamp":1.6E9}],"NextToken":"more"}""");
        using var client = Client(service);

        var answer = await new OrganizationsClient(client).ListAccountsAsync(new());

        Assert.Equal(4, service.Calls.Count);
        Assert.Equal("more", answer.NextToken);
        Assert.Equal(new OrganizationAccount { Id = "777788889999", Name = "production", Email = "a@example.com", Status = "ACTIVE" }, Assert.Single(answer.Accounts!));
        Assert.All(service.Calls, call => Assert.Equal("{}", call.Body));
    }

    [Fact]
    public async Task Gives_up_on_a_throttle_that_does_not_end()
    {
        await using var service = await LoopbackService.StartAsync();
        for (var i = 0; i < 20; i++)
        {
            service.Answers(400, Throttled);
        }

        using var client = Client(service);

        var refused = await Assert.ThrowsAnyAsync<AmazonServiceException>(() => new OrganizationsClient(client).ListAccountsAsync(new()));

        Assert.Equal(("TooManyRequestsException", "Rate exceeded"), (refused.ErrorCode, refused.Message));
        Assert.InRange(service.Calls.Count, 2, 7);
    }

    [Fact]
    public async Task Passes_on_the_name_and_the_reason_of_a_refusal_and_does_not_repeat_it()
    {
        await using var service = (await LoopbackService.StartAsync())
            .Answers(400, """{"__type":"com.amazonaws.organizations#ConstraintViolationException","Message":"You have exceeded the allowed number of accounts","Reason":"ACCOUNT_NUMBER_LIMIT_EXCEEDED"}""");
        using var client = Client(service);

        var refused = await Assert.ThrowsAnyAsync<AmazonServiceException>(() => new OrganizationsClient(client).CreateAccountAsync(new() { AccountName = "a", Email = "a@example.com" }));

        Assert.Equal(("ConstraintViolationException", "ACCOUNT_NUMBER_LIMIT_EXCEEDED: You have exceeded the allowed number of accounts"), (refused.ErrorCode, refused.Message));
        Assert.Single(service.Calls);
    }

    [Fact]
    public async Task Calls_paths_where_operations_are_paths()
    {
        await using var service = (await LoopbackService.StartAsync()).Answers(200, """{"detectorIds":["d1"]}""");
        using var client = new AwsClient(AwsService.GuardDuty, "eu-west-1", new BasicAWSCredentials("AKIDEXAMPLE", "example"), service.Address);

        var answer = await client.GetAsync("/detector", CancellationToken.None);

        Assert.Equal("d1", (string?)answer["detectorIds"]![0]);
        var (operation, headers, _) = Assert.Single(service.Calls);
        Assert.Equal("GET /detector", operation);
        Assert.Contains("/eu-west-1/guardduty/aws4_request", headers["Authorization"], StringComparison.Ordinal);
    }

    static AwsClient Client(LoopbackService service) =>
        new(AwsService.Organizations, "ap-northeast-1", new BasicAWSCredentials("AKIDEXAMPLE", "example"), service.Address);
}
