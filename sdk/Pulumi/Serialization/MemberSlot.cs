using System.Reflection;
using System.Runtime.CompilerServices;

namespace Pulumi.Serialization;

/// <summary>Reads and writes a member of an object of any class.</summary>
/// <remarks>
/// Automatic properties are reached through their backing field: the runtime reads and writes fields of objects
/// directly, whereas calling an accessor by reflection generates code for each one.
/// </remarks>
abstract class MemberSlot
{
    public abstract object? Get(object owner);

    public abstract void Set(object owner, object? value);

    public static MemberSlot Of(FieldInfo field) => new FieldSlot(field);

    public static MemberSlot Of(PropertyInfo property)
    {
        const BindingFlags Declared = BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

        // A property written with the field keyword has such a field too, but accessors of its own.
        var field = property.GetMethod?.IsDefined(typeof(CompilerGeneratedAttribute), false) == true
            ? property.DeclaringType!.GetField($"<{property.Name}>k__BackingField", Declared)
            : null;
        return field is null ? new PropertySlot(property) : new FieldSlot(field);
    }

    sealed class FieldSlot(FieldInfo field) : MemberSlot
    {
        public override object? Get(object owner) => field.GetValue(owner);

        public override void Set(object owner, object? value) => field.SetValue(owner, value);
    }

    sealed class PropertySlot(PropertyInfo property) : MemberSlot
    {
        public override object? Get(object owner) => property.GetValue(owner);

        public override void Set(object owner, object? value) => property.SetValue(owner, value);
    }
}
