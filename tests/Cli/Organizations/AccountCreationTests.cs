using Amazon.Runtime;
using Moq;
using SecurityPlatform.Cli.Onboarding;
using SecurityPlatform.Cli.Organizations;
using SecurityPlatform.Model;

namespace SecurityPlatform.Tests.Cli.Organizations;

public sealed class AccountCreationTests
{
    static readonly OnboardRequest s_request = new() { Name = "payroll", Email = "aws@example.com", Unit = "ou-ab12-cdefgh34" };

    readonly Mock<IOrganizations> _organizations = new(MockBehavior.Strict);
    readonly List<string> _told = [];

    public AccountCreationTests()
    {
        _organizations.Setup(o => o.ListAccountsAsync(It.IsAny<ListAccountsRequest>(), default)).ReturnsAsync(new ListAccountsResponse { Accounts = [] });
        _organizations.Setup(o => o.ListCreateAccountStatusAsync(It.IsAny<ListCreateAccountStatusRequest>(), default)).ReturnsAsync(new ListCreateAccountStatusResponse());
        _organizations.Setup(o => o.ListParentsAsync(It.IsAny<ListParentsRequest>(), default)).ReturnsAsync(new ListParentsResponse { Parents = [new() { Id = "r-ab12" }] });
        _organizations.Setup(o => o.MoveAccountAsync(It.IsAny<MoveAccountRequest>(), default)).ReturnsAsync(new MoveAccountResponse());
    }

    [Fact]
    public async Task Makes_waits_and_moves()
    {
        Creates(Status("IN_PROGRESS"));
        _organizations.SetupSequence(o => o.DescribeCreateAccountStatusAsync(new() { CreateAccountRequestId = "car-1" }, default))
            .ReturnsAsync(new DescribeCreateAccountStatusResponse { CreateAccountStatus = Status("IN_PROGRESS") })
            .ReturnsAsync(new DescribeCreateAccountStatusResponse { CreateAccountStatus = Status("SUCCEEDED", id: "000000000000") });

        var id = await Creation().CreateAsync(s_request, "PlatformDeploy");

        Assert.Equal("000000000000", id);
        _organizations.Verify(o => o.CreateAccountAsync(new() { AccountName = "payroll", Email = "aws@example.com", RoleName = "PlatformDeploy", IamUserAccessToBilling = "DENY" }, default), Times.Once);
        _organizations.Verify(o => o.MoveAccountAsync(new() { AccountId = "000000000000", SourceParentId = "r-ab12", DestinationParentId = "ou-ab12-cdefgh34" }, default), Times.Once);
        Assert.Equal(["asked for the account, request car-1", "made 000000000000", "moved 000000000000 from r-ab12 to ou-ab12-cdefgh34"], _told);
    }

    [Fact]
    public async Task Finds_what_an_earlier_run_made_on_whichever_page()
    {
        _organizations.Setup(o => o.ListAccountsAsync(new() { NextToken = null }, default)).ReturnsAsync(new ListAccountsResponse { Accounts = [], NextToken = "2" });
        _organizations.Setup(o => o.ListAccountsAsync(new() { NextToken = "2" }, default)).ReturnsAsync(
            new ListAccountsResponse { Accounts = [new() { Id = "000000000000", Name = "payroll", Email = "AWS@example.com" }] });

        Assert.Equal("000000000000", await Creation().CreateAsync(s_request with { Unit = null }, "PlatformDeploy"));
        Assert.Equal(["found 000000000000, made before"], _told);
    }

    [Fact]
    public async Task Goes_on_waiting_for_what_is_under_way()
    {
        _organizations.Setup(o => o.ListCreateAccountStatusAsync(It.Is<ListCreateAccountStatusRequest>(r => r.States!.Single() == "IN_PROGRESS"), default))
            .ReturnsAsync(new ListCreateAccountStatusResponse { CreateAccountStatuses = [Status("IN_PROGRESS")] });
        _organizations.Setup(o => o.DescribeCreateAccountStatusAsync(new() { CreateAccountRequestId = "car-1" }, default))
            .ReturnsAsync(new DescribeCreateAccountStatusResponse { CreateAccountStatus = Status("SUCCEEDED", id: "000000000000") });

        Assert.Equal("000000000000", await Creation().CreateAsync(s_request with { Unit = null }, "PlatformDeploy"));
        _organizations.Verify(o => o.CreateAccountAsync(It.IsAny<CreateAccountRequest>(), default), Times.Never);
    }

    [Theory]
    [InlineData("EMAIL_ALREADY_EXISTS", "Choose another address: every AWS account needs its own.")]
    [InlineData("ACCOUNT_LIMIT_EXCEEDED", "Ask for a higher quota of accounts")]
    public async Task Says_why_a_creation_failed_and_what_to_do(string reason, string remedy)
    {
        Creates(Status("FAILED", reason));

        var refused = await Assert.ThrowsAsync<PlatformConfigException>(() => Creation().CreateAsync(s_request, "PlatformDeploy"));

        Assert.StartsWith($"onboard.create: expected an account, got {reason}. {remedy}", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_why_the_service_refused()
    {
        _organizations.Setup(o => o.CreateAccountAsync(It.IsAny<CreateAccountRequest>(), default)).ThrowsAsync(new AmazonServiceException("no") { ErrorCode = "AccessDeniedException" });

        var refused = await Assert.ThrowsAsync<PlatformConfigException>(() => Creation().CreateAsync(s_request, "PlatformDeploy"));

        Assert.Equal("onboard.create: expected AWS Organizations to agree, got AccessDeniedException: no. Use credentials of the management account that allow organizations:CreateAccount.", refused.Message);
    }

    [Fact]
    public async Task Ends_waiting_some_day()
    {
        Creates(Status("IN_PROGRESS"));
        _organizations.Setup(o => o.DescribeCreateAccountStatusAsync(It.IsAny<DescribeCreateAccountStatusRequest>(), default))
            .ReturnsAsync(new DescribeCreateAccountStatusResponse { CreateAccountStatus = Status("IN_PROGRESS") });

        var refused = await Assert.ThrowsAsync<PlatformConfigException>(() => Creation().CreateAsync(s_request, "PlatformDeploy"));

        Assert.Equal("onboard.create: expected car-1 to end within 15 minutes, got IN_PROGRESS. Run the command again: it goes on waiting for the same account.", refused.Message);
    }

    [Fact]
    public async Task Invites_an_account_that_exists_and_knows_one_that_joined()
    {
        _organizations.Setup(o => o.InviteAccountToOrganizationAsync(It.IsAny<InviteAccountToOrganizationRequest>(), default))
            .ReturnsAsync(new InviteAccountToOrganizationResponse { Handshake = new() { Id = "h-1" } });
        var invited = await Creation().InviteAsync(s_request with { Id = "000000000000" });
        _organizations.Setup(o => o.ListAccountsAsync(It.IsAny<ListAccountsRequest>(), default)).ReturnsAsync(new ListAccountsResponse { Accounts = [new() { Id = "000000000000" }] });
        var joined = await Creation().InviteAsync(s_request with { Id = "000000000000", Unit = null });

        Assert.Equal((false, true), (invited, joined));
        _organizations.Verify(o => o.InviteAccountToOrganizationAsync(It.Is<InviteAccountToOrganizationRequest>(r => r.Target.Id == "000000000000" && r.Target.Type == "ACCOUNT"), default), Times.Once);
    }

    void Creates(CreateAccountStatus status) => _organizations.Setup(o => o.CreateAccountAsync(It.IsAny<CreateAccountRequest>(), default))
        .ReturnsAsync(new CreateAccountResponse { CreateAccountStatus = status });

    static CreateAccountStatus Status(string state, string? reason = null, string? id = null) =>
        new() { Id = "car-1", AccountName = "payroll", State = state, FailureReason = reason, AccountId = id };

    AccountCreation Creation() => new(_organizations.Object, new HastyClock(), _told.Add);

    /// <summary>A clock on which every wait is over at once, and has taken its time.</summary>
    sealed class HastyClock : TimeProvider
    {
        long _ticks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _ticks;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            _ticks += dueTime > TimeSpan.Zero ? dueTime.Ticks : 0;
            return System.CreateTimer(callback, state, TimeSpan.Zero, period);
        }
    }
}
