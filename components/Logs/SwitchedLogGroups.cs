using Pulumi;

namespace SecurityPlatform.Components.Logs;

/// <summary>Log groups that a service fills once the log of a resource is switched on: there first, carried to the archive, then switched on.</summary>
static class SwitchedLogGroups
{
    /// <summary>Ships the groups of one region, and switches their logs on.</summary>
    /// <param name="component">The component that asks; the parent of what is made.</param>
    /// <param name="name">The component's name.</param>
    /// <param name="shipping">The stream of the region, the groups and their filter.</param>
    /// <param name="switches">The calls.</param>
    public static void Ship(ComponentResource component, string name, LogGroupShippingArgs shipping, IReadOnlyList<LogSwitch> switches)
    {
        var stream = shipping.Stream;
        var logs = new LogGroupShipping($"{name}-{stream.Region}", shipping, new() { Parent = component });
        _ = new LogSwitches($"{name}-switch-{stream.Region}", new()
        {
            Platform = stream.Platform,
            Source = stream.Source,
            Region = stream.Region,
            Switches = switches,
            After = logs.Groups,
        }, new() { Parent = component });
    }
}
