using Pulumi.Rpc;
using SecurityPlatform.Engine.Aws.Constraints;
using SecurityPlatform.Engine.Providers;

namespace SecurityPlatform.Engine.Aws;

public sealed partial class AwsProvider
{
    /// <inheritdoc/>
    public ValueTask<CreateResult> CreateAsync(CreateRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var (shape, kind) = Look(request.Type);
        var draft = Draft(shape, request.Name, request.Inputs, request.ClientToken);
        if (request.Preview)
        {
            return ValueTask.FromResult(new CreateResult("", Outputs.Planned(shape, draft)));
        }

        var revealed = PropertyMap.Empty;
        var created = cloud.Create(request.ClientToken, () =>
        {
            var made = draft.Identified(shape, kind.Id(draft));
            var key = new ResourceKey(shape.Type, made.Account, made.Region, made.Id);
            ConstraintSet.Of(shape.Type).Enforce(new(cloud, made, shape.Type, request.Name, Old: null));
            if (kind.TakenCode is { } code && cloud.Find(key) is not null)
            {
                throw new ProviderException(code, $"{request.Name}: expected a new {shape.Name}, got {made.Id}, which exists in account {made.Account}{(made.Region.Length > 0 ? " " + made.Region : "")}. Import it, or choose another name.");
            }

            revealed = Outputs.Of(shape, kind, made);
            return new(
                shape.Type, made.Account, made.Region, made.Id, kind.Arn?.Invoke(made) ?? "", request.Urn, request.ClientToken,
                Concealment.Conceal(request.Inputs), Concealment.Conceal(revealed));
        });

        return ValueTask.FromResult(new CreateResult(
            created.Id, revealed.Count > 0 ? revealed : Concealment.Reveal(created.Outputs, request.Inputs)));
    }

    /// <inheritdoc/>
    public ValueTask<ReadResult?> ReadAsync(ReadRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var shape = ShapeOf(request.Type);
        var (id, region) = SplitRegion(request.Id);
        var found = cloud.Find(new ResourceKey(
            shape.Type, Settings.Account, region is not null && shape.Regional ? region : RegionOf(shape, request.Outputs), id));
        return ValueTask.FromResult(found is null
            ? StandingOrganization.Read(cloud, Settings, shape.Type, id)
            : new ReadResult(
                found.Id,
                Concealment.Reveal(found.Inputs, request.Inputs ?? PropertyMap.Empty),
                Concealment.Reveal(found.Outputs, request.Outputs)));
    }

    /// <inheritdoc/>
    public ValueTask<PropertyMap> UpdateAsync(UpdateRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var (shape, kind) = Look(request.Type);
        var name = Deploy.Urn.Name(request.Urn);
        var made = Draft(shape, name, request.Inputs, "").Identified(shape, request.Id);
        if (request.Preview)
        {
            return ValueTask.FromResult(request.Inputs.ContainsUnknowns
                ? Kept(shape, request, Outputs.Planned(shape, made))
                : Outputs.Of(shape, kind, made));
        }

        StandingOrganization.Settle(cloud, Settings, shape.Type, request.Id);
        var outputs = PropertyMap.Empty;
        var key = new ResourceKey(shape.Type, made.Account, made.Region, request.Id);
        var updated = cloud.Update(key, old =>
        {
            ConstraintSet.Of(shape.Type).Enforce(new(cloud, made, shape.Type, name, old));
            outputs = Outputs.Of(shape, kind, made);
            return old with
            {
                Arn = kind.Arn?.Invoke(made) ?? "",
                Inputs = Concealment.Conceal(request.Inputs),
                Outputs = Concealment.Conceal(outputs),
            };
        });

        return updated is null
            ? throw new ProviderException("ResourceNotFoundException", $"{name}: expected {shape.Name} {request.Id} in account {made.Account}, got nothing. Refresh the stack: somebody deleted it.")
            : ValueTask.FromResult(outputs);
    }

    /// <inheritdoc/>
    public ValueTask DeleteAsync(DeleteRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var shape = ShapeOf(request.Type);
        cloud.Delete(new ResourceKey(shape.Type, Settings.Account, RegionOf(shape, request.Outputs), request.Id));
        return ValueTask.CompletedTask;
    }

    // What AWS adds stays as it was until the update is done.
    static PropertyMap Kept(TypeShape shape, UpdateRequest request, PropertyMap planned) => new(
        planned.Select(m => m.Value is UnknownValue && shape.HasOutput(m.Key) && request.OldOutputs.Find(m.Key) is { } old
            ? KeyValuePair.Create(m.Key, old)
            : m));

    // An import id may carry its region: ID@eu-west-1.
    static (string Id, string? Region) SplitRegion(string id)
    {
        var at = id.LastIndexOf('@');
        return at > 0 && id.AsSpan(at).Count('-') >= 2 ? (id[..at], id[(at + 1)..]) : (id, null);
    }
}
