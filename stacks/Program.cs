using Pulumi;
using SecurityPlatform.Stacks;

return await Deployment.RunAsync(PlatformProgram.RunAsync);
