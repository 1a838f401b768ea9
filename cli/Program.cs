using SecurityPlatform.Analytics.Run;
using SecurityPlatform.Cli.Commands;

if (args is ["query", "run" or "explain", ..])
{
    QueryRunner.LoadAhead();
}

return await SpCommand.Create().Parse(args).InvokeAsync().ConfigureAwait(false);
