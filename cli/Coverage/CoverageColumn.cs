using System.Collections.Immutable;
using SecurityPlatform.Model;
using SecurityPlatform.Model.Queries;
using SecurityPlatform.Policy;

namespace SecurityPlatform.Cli.Coverage;

/// <summary>All cells of one source.</summary>
sealed class CoverageColumn
{
    readonly LogSource _source;
    readonly Platform _security;
    readonly PlannedOrganization _plan;
    readonly Shipping? _shipping;
    readonly ArchivePlan? _archive;
    readonly Dictionary<AccountId, OrganizationStack> _stacks;
    readonly Dictionary<(AccountId? Account, string? Region), ImmutableArray<string>> _shippers = [];

    public CoverageColumn(LogSource source, IReadOnlyList<OrganizationStack> stacks, PlannedOrganization plan, Platform security)
    {
        (_source, _plan, _security) = (source, plan, security);
        _shipping = Shippings.Of(source);
        _archive = ArchivePlan.Of(plan, security.Names.ArchiveBucket(source.Bucket).ToString());
        _stacks = stacks.ToDictionary(stack => stack.Platform.Self.Id);
        var owners = stacks.ToDictionary(stack => stack.Name, stack => stack.Platform.Self.Id);
        foreach (var resource in _shipping?.In(plan) ?? [])
        {
            var cell = Reach(_shipping!, resource, owners[resource.Stack], plan.RegionOf(resource).Text ?? security.HomeRegion.ToString());
            _shippers[cell] = [.. _shippers.GetValueOrDefault(cell, []), resource.Urn];
        }
    }

    public ImmutableArray<Query> Queries { get; init; } = [];

    /// <summary>The cells of one account, one per region that produces the source.</summary>
    public IEnumerable<CoverageCell> Cells(Account account) =>
        _source.Origin.RegionsIn(account.Regions).Select(region => Cell(account, region));

    CoverageCell Cell(Account account, Region region) =>
        account.Adopted.FirstOrDefault(bucket => bucket.Source == _source) is { } adopted ? Cell(account, region, adopted) : InArchive(account, region);

    // How long the bucket keeps them is its owner's to say: the platform only reads there.
    CoverageCell Cell(Account account, Region region, AdoptedBucket adopted)
    {
        var policies = _plan.OfType(AwsTypes.BucketPolicy).Where(policy => policy["bucket"].Is(adopted.Name.ToString()) == true).Select(policy => policy.Urn).ToImmutableArray();
        return new()
        {
            Account = account,
            Region = region,
            Source = _source,
            Archive = new(adopted.Name.ToString(), 0, 0, []),
            Prefix = $"{adopted.Prefix}{Prefix(account, region)}",
            Queries = Queries,
            Shippers = policies,
            Gap = !policies.IsEmpty ? null
                : !_stacks.TryGetValue(account.Id, out var stack) ? Gap(account, unshipped: true)
                : new(stack.File.FileName, SourceKeys.AdoptedBuckets.FullName, $"the plan has no policy that lets the security account read {adopted.Name}"),
        };
    }

    CoverageCell InArchive(Account account, Region region)
    {
        var shippers = Shippers(account.Id, region.ToString());
        return new()
        {
            Account = account,
            Region = region,
            Source = _source,
            Archive = _archive,
            Prefix = Prefix(account, region),
            Queries = Queries,
            Shippers = shippers,
            Gap = shippers.IsEmpty || _archive is null ? Gap(account, shippers.IsEmpty) : null,
        };
    }

    ImmutableArray<string> Shippers(AccountId account, string region) =>
    [
        .. _shippers.GetValueOrDefault((account, region), []),
        .. _shippers.GetValueOrDefault((account, null), []),
        .. _shippers.GetValueOrDefault((null, region), []),
        .. _shippers.GetValueOrDefault((null, null), []),
    ];

    CoverageGap Gap(Account account, bool unshipped)
    {
        if (!_stacks.ContainsKey(account.Id))
        {
            return new($"Pulumi.{account.Name}.yaml", ConfigKeys.Account.FullName, "the account is in the register and has no stack");
        }

        if (Disabler(account) is { } file)
        {
            return new(file, SourceKeys.DisabledSources.FullName, "the source is switched off");
        }

        if (!unshipped || _shipping is null)
        {
            return new(FileOf(AccountRole.Security), ConfigKeys.Accounts.FullName, $"the plan has no archive bucket {_security.Names.ArchiveBucket(_source.Bucket)}");
        }

        return new(
            _shipping.KeyOwner is { } owner ? FileOf(owner) : _stacks[account.Id].File.FileName,
            _shipping.Key.FullName,
            $"the plan has no {_shipping.Missing}");
    }

    // The account's own file may switch a source off, and so may that of the stack that collects it for all.
    string? Disabler(Account account) => _stacks.Values
        .FirstOrDefault(stack => (stack.Platform.Self.Id == account.Id || stack.Platform.Self.Role == AccountRole.Security) && stack.Platform.Disabled.Contains(_source))?.File.FileName;

    string FileOf(AccountRole role) => _stacks.Values.First(stack => stack.Platform.Self.Role == role).File.FileName;

    string Prefix(Account account, Region region)
    {
        var folder = _source.Layout.Folder
            .Replace("{organization}", _security.Organization.ToString(), StringComparison.Ordinal)
            .Replace("{security}", _security.SecurityAccountId.ToString(), StringComparison.Ordinal)
            .Replace("{account}", account.Id.ToString(), StringComparison.Ordinal)
            .Replace("{region}", region.ToString(), StringComparison.Ordinal);
        var open = folder.IndexOf('{', StringComparison.Ordinal);
        return open < 0 ? folder : folder[..(folder.LastIndexOf('/', open) + 1)];
    }

    static (AccountId? Account, string? Region) Reach(Shipping shipping, PlannedResource resource, AccountId account, string region) => shipping.Reach switch
    {
        ShippingReach.OwnRegion => (account, region),
        ShippingReach.OwnAccount => (account, null),
        ShippingReach.OrganizationRegion => (null, region),
        _ => (null, shipping.SpansRegions(resource) == false ? region : null),
    };
}
