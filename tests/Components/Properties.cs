using Newtonsoft.Json.Linq;
using Pulumi.Rpc;
using SecurityPlatform.Engine.State;
using SecurityPlatform.Tests.Engine.Aws;

namespace SecurityPlatform.Tests.Components;

static class Properties
{
    /// <summary>Asserts the exact inputs of a resource.</summary>
    public static void AreInputsOf(this string json, ResourceState resource) => json.AreThe(resource.Inputs);

    /// <summary>Asserts exact properties: as text first, because that shows what differs.</summary>
    public static void AreThe(this string json, PropertyMap properties)
    {
        var expected = Sandbox.Map(json);
        Assert.Equal(expected.ToString(), properties.ToString());
        Assert.True(expected.Equals(properties), "The texts are the same, the kinds of values are not.");
    }

    /// <summary>A property that holds a JSON document, such as a policy.</summary>
    public static JObject Json(this ResourceState resource, string property) => JObject.Parse(((StringValue)resource.Inputs[property]).Value);

    /// <summary>Asserts the URNs, by name, that a resource waits for.</summary>
    public static IEnumerable<string> Waits(this ResourceState resource) =>
        resource.Dependencies.Select(SecurityPlatform.Engine.Deploy.Urn.Name).Order(StringComparer.Ordinal);
}
