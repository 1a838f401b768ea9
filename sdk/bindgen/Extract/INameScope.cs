using Bindgen.Schema;

namespace Bindgen.Extract;

/// <summary>Says what a bare name in a declaration file stands for.</summary>
interface INameScope
{
    /// <summary>The enum or resource class behind an imported <paramref name="name"/>; null when it is neither.</summary>
    TypeRef? Resolve(string name);
}
