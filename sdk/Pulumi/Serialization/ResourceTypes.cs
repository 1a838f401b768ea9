using System.Collections.Concurrent;
using System.Reflection;
using Pulumi.Rpc;

namespace Pulumi.Serialization;

/// <summary>Finds the class of a resource that the engine refers to, and makes an object that stands for it.</summary>
static class ResourceTypes
{
    static readonly ConcurrentDictionary<string, Type?> Found = new();

    /// <summary>An object of the class that declares the type token; of no particular class when nobody does.</summary>
    public static Resource Hydrate(ResourceReferenceValue reference, Type declared)
    {
        var parts = reference.Urn.Split("::", 4);
        var token = parts.Length == 4 ? parts[2][(parts[2].LastIndexOf('$') + 1)..] : "";
        var type = Found.GetOrAdd(token, Search) ?? (declared.IsAbstract || declared == typeof(Resource) ? null : declared);
        if (type is null || !declared.IsAssignableFrom(type) || FindConstructor(type) is not { } constructor)
        {
            return new DependencyResource(reference.Urn);
        }

        var parameters = constructor.GetParameters();
        var options = (ResourceOptions)Activator.CreateInstance(parameters[^1].ParameterType)!;
        options.Urn = reference.Urn;
        var arguments = new object?[parameters.Length];
        arguments[0] = parts[^1];
        arguments[^1] = options;
        return (Resource)constructor.Invoke(arguments);
    }

    static Type? Search(string token) => token.Length == 0
        ? null
        : AppDomain.CurrentDomain.GetAssemblies()
            .Where(assembly => !assembly.IsDynamic)
            .SelectMany(LoadedTypes)
            .FirstOrDefault(type => type.GetCustomAttribute<ResourceTypeAttribute>() is { } attribute && attribute.Type == token);

    static IEnumerable<Type> LoadedTypes(Assembly assembly)
    {
        try
        {
            return assembly.GetTypes().Where(type => typeof(Resource).IsAssignableFrom(type) && !type.IsAbstract);
        }
        catch (ReflectionTypeLoadException exception)
        {
            return exception.Types.Where(type => type is not null && typeof(Resource).IsAssignableFrom(type))!;
        }
    }

    /// <summary>The constructor (name, args, options) or (name, options) that generated classes have.</summary>
    static ConstructorInfo? FindConstructor(Type type) => Array.Find(type.GetConstructors(), constructor =>
        constructor.GetParameters() is [var name, .., var options]
        && name.ParameterType == typeof(string)
        && typeof(ResourceOptions).IsAssignableFrom(options.ParameterType));
}
