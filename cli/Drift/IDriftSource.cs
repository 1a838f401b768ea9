namespace SecurityPlatform.Cli.Drift;

/// <summary>Compares a stack's record with the cloud; changes neither.</summary>
interface IDriftSource
{
    Task<StackDrift> LookAsync(OrganizationStack stack);
}
