using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace ClaimsSuite.Runs;

/// <summary>
/// The form in which a specification is digested and stored. A property that may be left out when a specification is written in
/// code is left out here where it has its default value; a <c>required</c> one always stands.
/// </summary>
internal static class CanonicalJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        // Enumerations go by their names: a new member must not give an old file another meaning.
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutDefaults } },
    };

    /// <summary>The specification in UTF-8, with all the properties of its own type.</summary>
    public static byte[] Write(RunSpec spec) => JsonSerializer.SerializeToUtf8Bytes(spec, spec.GetType(), Options);

    private static void LeaveOutDefaults(JsonTypeInfo type)
    {
        // A constructor with parameters is asked for all its values: none of them is optional.
        if (type.Kind != JsonTypeInfoKind.Object || type.Type.IsAbstract || type.Type.GetConstructor(Type.EmptyTypes) is null)
            return;
        var initial = Activator.CreateInstance(type.Type);
        foreach (var property in type.Properties)
        {
            if (property is not { Get: { } read, AttributeProvider: PropertyInfo { CanWrite: true } declared })
                continue;
            if (declared.IsDefined(typeof(RequiredMemberAttribute)))
                continue;
            var ordinary = read(initial!);
            property.ShouldSerialize = UnlessEqual(ordinary, property.PropertyType);
        }
    }

    /// <summary>
    /// Numbers, names and enumerations are compared as they are; the rest by what is written, since two lists of the same content are not
    /// one to .NET, nor are two records that hold such.
    /// </summary>
    private static Func<object, object?, bool> UnlessEqual(object? ordinary, Type type)
    {
        if (IsPlain(Nullable.GetUnderlyingType(type) ?? type))
            return (_, value) => !Equals(ordinary, value);
        var written = new Lazy<byte[]>(() => Written(ordinary, type));
        return (_, value) => !Equals(ordinary, value) && !written.Value.AsSpan().SequenceEqual(Written(value, type));
    }

    private static bool IsPlain(Type type) => type.IsPrimitive || type.IsEnum || type == typeof(string);

    private static byte[] Written(object? value, Type type) => JsonSerializer.SerializeToUtf8Bytes(value, type, Options);
}
