using SecurityPlatform.Cli.Commands;

return await SpCommand.Create().Parse(args).InvokeAsync().ConfigureAwait(false);
