using SecurityPlatform.Analytics.Run;
using SecurityPlatform.Cli;
using SecurityPlatform.Cli.Commands;

if (args is ["query", "run" or "explain", ..])
{
    QueryRunner.LoadAhead();
}

PlanAhead.Start(args);
return await SpCommand.Create(args).Parse(args).InvokeAsync().ConfigureAwait(false);
