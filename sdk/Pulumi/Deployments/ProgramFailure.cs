using System.Reflection;

namespace Pulumi;

/// <summary>How an exception that ended a program is told to the user.</summary>
static class ProgramFailure
{
    public static (string Message, Resource? Resource) Describe(Exception exception) => exception switch
    {
        RunException => (exception.Message, null),
        ResourceException { HideStack: true } failure => (failure.Message, failure.Resource),
        ResourceException failure => (failure.ToString(), failure.Resource),
        _ => ($"Running program '{ProgramPath}' failed with an unhandled exception:{Environment.NewLine}{exception}", null),
    };

    static string ProgramPath => Assembly.GetEntryAssembly()?.Location is { Length: > 0 } path ? path : "program";
}
