using System.ComponentModel;

namespace SecurityPlatform.Cli.Drift;

/// <summary>Asks Pulumi's own command, which reads the real cloud with the credentials of this shell.</summary>
/// <remarks>
/// Its one JSON document lists a changed resource without saying what changed; its event stream says all. The variable that
/// asks for the stream changes only what is printed ("pulumi refresh", Pulumi CLI reference).
/// </remarks>
sealed class PulumiDrift(IProcessRunner processes, string folder) : IDriftSource, IDisposable
{
    const int AtOnce = 4;

    static readonly Dictionary<string, string> s_environment = new()
    {
        ["PULUMI_ENABLE_STREAMING_JSON_PREVIEW"] = "true",
        ["PULUMI_SKIP_UPDATE_CHECK"] = "true",
    };

    // Each command loads a provider of its own.
    readonly SemaphoreSlim _slots = new(AtOnce);

    public async Task<StackDrift> LookAsync(OrganizationStack stack)
    {
        await _slots.WaitAsync().ConfigureAwait(false);
        try
        {
            string[] words = ["refresh", "--preview-only", "--json", "--non-interactive", "--color", "never", "--stack", stack.Name];
            var result = await processes.RunAsync("pulumi", words, folder, s_environment).ConfigureAwait(false);
            return PulumiEvents.Read(stack, result);
        }
        catch (Win32Exception)
        {
            return StackDrift.Failed(stack, "expected the pulumi command in PATH, got none. Install it, or leave --engine pulumi out.");
        }
        finally
        {
            _slots.Release();
        }
    }

    public void Dispose() => _slots.Dispose();
}
