using Bindgen.Extract;
using Bindgen.Schema;

namespace SecurityPlatform.Tests.Bindings;

/// <summary>Knows one enum and one resource class.</summary>
sealed class SampleScope : INameScope
{
    public TypeRef? Resolve(string name) => name switch
    {
        "Runtime" => new TypeRef.Enum("lambda.Runtime"),
        "Bucket" => new TypeRef.Resource("Bucket"),
        _ => null,
    };
}
