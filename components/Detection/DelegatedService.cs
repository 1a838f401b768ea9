using Pulumi;
using SecurityPlatform.Components.Organization;
using Aws = Pulumi.Aws;

namespace SecurityPlatform.Components.Detection;

/// <summary>A security service that the management account hands over to the security account.</summary>
/// <remarks>AWS Organizations user guide, "AWS services that you can use with AWS Organizations"; each service's own guide.</remarks>
public sealed record DelegatedService
{
    DelegatedService(string id, string title, Func<Handover, Resource> delegateTo, params IReadOnlyList<string> principals) =>
        (Id, Title, Delegate, Principals) = (id, title, delegateTo, principals);

    /// <summary>GuardDuty. The management account needs a detector of its own: enabling one makes the role without which it cannot be enrolled.</summary>
    public static DelegatedService GuardDuty { get; } = new("guardduty", "GuardDuty",
        static to => new Aws.GuardDuty.OrganizationAdminAccount(to.Named("admin"), new() { Region = to.RegionName, AdminAccountId = to.Account }, to.Child()),
        TrustedServices.GuardDuty, TrustedServices.GuardDutyMalware)
    {
        NeedsOwner = true,
        Own = static to => new Aws.GuardDuty.Detector(to.Named("detector"), DetectorSettings.In(to.Region), to.Guarded()),
    };

    /// <summary>Security Hub. The management account's own hub comes first, or AWS makes one with its default standards.</summary>
    public static DelegatedService SecurityHub { get; } = new("securityhub", "Security Hub",
        static to => new Aws.SecurityHub.OrganizationAdminAccount(to.Named("admin"), new() { Region = to.RegionName, AdminAccountId = to.Account }, to.Child()),
        TrustedServices.SecurityHub)
    {
        NeedsOwner = true,
        Own = static to => new Aws.SecurityHub.Account(to.Named("hub"), HubSettings.In(to.Region), to.Guarded()),
    };

    /// <summary>Macie.</summary>
    public static DelegatedService Macie { get; } = new("macie", "Macie",
        static to => new Aws.Macie2.OrganizationAdminAccount(to.Named("admin"), new() { Region = to.RegionName, AdminAccountId = to.Account }, to.Child()),
        TrustedServices.Macie)
    {
        NeedsOwner = true,
    };

    /// <summary>Inspector.</summary>
    public static DelegatedService Inspector { get; } = new("inspector", "Inspector",
        static to => new Aws.Inspector2.DelegatedAdminAccount(to.Named("admin"), new() { Region = to.RegionName, AccountId = to.Account }, to.Child()),
        TrustedServices.Inspector, TrustedServices.InspectorAgentless);

    /// <summary>Detective. Delegation makes the graph where there is none, and Pulumi then cannot.</summary>
    public static DelegatedService Detective { get; } = new("detective", "Detective",
        static to => new Aws.Detective.OrganizationAdminAccount(to.Named("admin"), new() { Region = to.RegionName, AccountId = to.Account }, to.Child()),
        TrustedServices.Detective)
    {
        NeedsOwner = true,
    };

    /// <summary>IAM Access Analyzer. Only its console makes the service-linked role in the management account.</summary>
    public static DelegatedService AccessAnalyzer { get; } = new("access-analyzer", "Access Analyzer",
        static to => to.Administrator(TrustedServices.AccessAnalyzer),
        TrustedServices.AccessAnalyzer)
    {
        IsGlobal = true,
        Own = static to => new Aws.Iam.ServiceLinkedRole(to.Named("role"), new() { AwsServiceName = TrustedServices.AccessAnalyzer }, to.Child()),
    };

    /// <summary>AWS Config: one principal reads, the other sets up.</summary>
    public static DelegatedService Config { get; } = new("config", "AWS Config",
        static to => to.Administrator(TrustedServices.ConfigSetup),
        TrustedServices.Config, TrustedServices.ConfigSetup)
    {
        IsGlobal = true,
        Own = static to => to.Administrator(TrustedServices.Config),
    };

    /// <summary>Security Lake.</summary>
    public static DelegatedService SecurityLake { get; } = new("securitylake", "Security Lake",
        static to => to.Administrator(TrustedServices.SecurityLake),
        TrustedServices.SecurityLake)
    {
        IsGlobal = true,
    };

    /// <summary>The word for it in names and outputs.</summary>
    public string Id { get; }

    /// <summary>What it is called in a message.</summary>
    public string Title { get; }

    /// <summary>The principals that must be trusted in the organization.</summary>
    public IReadOnlyList<string> Principals { get; }

    /// <summary>Whether one delegation holds for all regions.</summary>
    public bool IsGlobal { get; private init; }

    /// <summary>Whether the security account must have it on first: delegation would make AWS switch it on, and Pulumi then cannot.</summary>
    public bool NeedsOwner { get; private init; }

    /// <summary>What the management account needs itself, whether or not it can delegate yet.</summary>
    internal Func<Handover, Resource>? Own { get; private init; }

    internal Func<Handover, Resource> Delegate { get; }
}
