using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pulumi.Serialization;

/// <summary>Writes JSON of objects that hold inputs and outputs.</summary>
static class OutputJson
{
    /// <summary>Writes until nothing is pending: what a first pass meets unresolved is waited for.</summary>
    public static async Task<OutputData<string>> Serialize<T>(T value, JsonSerializerOptions? options)
    {
        while (true)
        {
            var converter = new Converter();
#pragma warning disable CA1869 // The converter collects the bits of this one value.
            var extended = new JsonSerializerOptions(options ?? JsonSerializerOptions.Default);
#pragma warning restore CA1869
            extended.Converters.Insert(0, converter);
            var text = JsonSerializer.Serialize(value, extended);
            if (converter.Pending.Count == 0)
            {
                var bits = converter.Bits;
                return bits.IsKnown ? bits.With(text) : bits.AsUnknown<string>();
            }

            await Task.WhenAll(converter.Pending).ConfigureAwait(false);
        }
    }

    /// <summary>Puts the value in place of an input or output, and notes its bits.</summary>
    sealed class Converter : JsonConverterFactory
    {
        public List<Task> Pending { get; } = [];

        public OutputData<object?> Bits { get; private set; } = OutputData<object?>.Plain(null);

        public override bool CanConvert(Type typeToConvert) =>
            typeof(IOutput).IsAssignableFrom(typeToConvert) || typeof(IInput).IsAssignableFrom(typeToConvert);

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(typeof(Typed<>).MakeGenericType(typeToConvert), this)!;

        public void Write(Utf8JsonWriter writer, IOutput output, JsonSerializerOptions options)
        {
            if (!output.Completion.IsCompletedSuccessfully)
            {
                Pending.Add(output.Completion);
                writer.WriteNullValue();
                return;
            }

            var data = output.Read();
            Bits = Bits.Join(data);
            if (!data.IsKnown || data.Value is not { } value)
            {
                writer.WriteNullValue();
            }
            else if (IsDefaultArray(value))
            {
                writer.WriteStartArray();
                writer.WriteEndArray();
            }
            else
            {
                JsonSerializer.Serialize(writer, value, value.GetType(), options);
            }
        }

        static bool IsDefaultArray(object value) =>
            value is System.Collections.IList && value.GetType().IsValueType && value.Equals(Activator.CreateInstance(value.GetType()));
    }

    sealed class Typed<T>(Converter converter) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("Inputs and outputs cannot be read from JSON. Read the value and wrap it.");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            converter.Write(writer, value as IOutput ?? ((IInput)value!).ToUntypedOutput(), options);
    }
}
