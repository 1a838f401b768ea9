using Pulumi.Rpc;

namespace SecurityPlatform.Engine.Aws;

public sealed partial class Cloud
{
    /// <summary>Changes a setting behind the back of every stack, as somebody with a console would.</summary>
    /// <param name="urnOrArn">The resource, by the URN that created it or by its ARN.</param>
    /// <param name="path">For example <c>policy</c>, <c>tags.env</c> or <c>rules[0].status</c>.</param>
    /// <param name="value">The new value.</param>
    /// <returns>False where there is no such resource.</returns>
    public bool Set(string urnOrArn, string path, PropertyValue value)
    {
        lock (_gate)
        {
            Load();
            if (Locate(urnOrArn) is not { } resource)
            {
                return false;
            }

            Put(resource with
            {
                Inputs = PropertyEdit.Set(resource.Inputs, path, value),
                Outputs = PropertyEdit.Set(resource.Outputs, path, value),
            });
            return true;
        }
    }

    /// <summary>Deletes a resource behind the back of every stack.</summary>
    /// <param name="urnOrArn">The resource, by the URN that created it or by its ARN.</param>
    /// <returns>False where there is no such resource.</returns>
    public bool Delete(string urnOrArn)
    {
        lock (_gate)
        {
            Load();
            return Locate(urnOrArn) is { } resource && Delete(resource.Key);
        }
    }

    CloudResource? Locate(string urnOrArn)
    {
        if (_index.FindByArn(urnOrArn) is { } named)
        {
            return named;
        }

        foreach (var resource in _index.All(null))
        {
            if (resource.Urn == urnOrArn)
            {
                return resource;
            }
        }

        return null;
    }
}
