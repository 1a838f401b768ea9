using System.Text.Json;

namespace SecurityPlatform.Policy;

/// <summary>The calls by which SSM sets, again every day, what the stack of somebody else declares.</summary>
/// <remarks>"aws:executeAwsApi" and "Running automations with State Manager associations", AWS Systems Manager user guide.</remarks>
sealed class ServiceCalls
{
    readonly List<ServiceCall> _calls = [];
    bool _open;

    ServiceCalls(PlannedOrganization organization)
    {
        foreach (var association in organization.OfType(AwsTypes.SsmAssociation))
        {
            var link = organization.Follow(association["name"], AwsTypes.SsmDocument);
            if (link.Target is not { } runbook)
            {
                _open |= !link.Certain;
            }
            else if (runbook["content"].Text is { } content)
            {
                Read(content, organization.RegionOf(association).Text);
            }
            else
            {
                _open |= runbook["content"].IsUnknown;
            }
        }
    }

    /// <summary>Whether a call of <paramref name="api"/> in the account and region of <paramref name="arn"/> fits; null while that is unknown.</summary>
    public static bool? Make(PlannedOrganization organization, string api, string arn, Func<ServiceCall, bool> fits)
    {
        var calls = organization.Fact(o => new ServiceCalls(o));
        bool? made = calls._open ? null : false;
        foreach (var call in calls._calls.Where(call => call.Api == api && fits(call)))
        {
            made |= call.IsAbout(arn);
        }

        return made;
    }

    void Read(string content, string? region)
    {
        try
        {
            using var json = JsonDocument.Parse(content);
            var runbook = json.RootElement;
            if (runbook.ValueKind != JsonValueKind.Object || !runbook.TryGetProperty("mainSteps", out var steps) || steps.ValueKind != JsonValueKind.Array)
            {
                return;
            }

            var account = (ServiceCall.TextOf(runbook, "assumeRole") ?? "").Split(':') is { Length: > 5 } role ? role[4] : "";
            foreach (var step in steps.EnumerateArray().Where(step => ServiceCall.TextOf(step, "action") == "aws:executeAwsApi"))
            {
                if (step.TryGetProperty("inputs", out var inputs) && ServiceCall.TextOf(inputs, "Api") is { } api)
                {
                    _calls.Add(new(account, region, api, inputs.Clone()));
                }
            }
        }
        catch (JsonException)
        {
            // Runbooks may be YAML as well; what cannot be read may make any call.
            _open = true;
        }
    }
}
