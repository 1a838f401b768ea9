using Pulumi.Serialization;

namespace Pulumi;

/// <summary>The root of all resources of a deployment; a subclass declares its outputs as properties.</summary>
public class Stack : ComponentResource
{
    internal const string TypeToken = "pulumi:pulumi:Stack";

    /// <summary>Registers the stack.</summary>
    /// <param name="options">Options that hold for every resource.</param>
    public Stack(StackOptions? options = null)
        : base(TypeToken, $"{Deployment.Instance.ProjectName}-{Deployment.Instance.StackName}", ToOptions(options)) =>
        Deployment.Required.Stack = this;

    /// <summary>Nothing: nobody depends on a whole stack, and remembering every resource would keep it in memory.</summary>
    internal override void Adopt(Resource child)
    {
    }

    internal void PublishOutputs(Output<IDictionary<string, object?>> outputs) => RegisterOutputs(outputs);

    /// <summary>Publishes the properties marked as outputs.</summary>
    /// <exception cref="RunException">One has no value, or is no output.</exception>
    internal void PublishProperties()
    {
        var outputs = OutputShape.Of(GetType()).Collect(this);
        var wrong = outputs.Where(o => o.Value is not null and not IOutput).Select(o => o.Key).ToArray();
        if (wrong.Length > 0)
        {
            throw RunException.OutputsHaveIncorrectType(wrong);
        }

        var missing = outputs.Where(o => o.Value is null).Select(o => o.Key).ToArray();
        if (missing.Length > 0)
        {
            throw RunException.OutputsHaveNoValue(missing);
        }

        RegisterOutputs(outputs);
    }

    static ComponentResourceOptions ToOptions(StackOptions? options) => options is null
        ? new()
        : new() { ResourceTransformations = options.ResourceTransformations, ResourceTransforms = options.ResourceTransforms };
}
