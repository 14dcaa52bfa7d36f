using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace ClaimsSuite.Runs.Store;

/// <summary>
/// The form of every file in a store: <c>{"schema":1,"sha256":"...","record":{...}}</c>, the checksum being that of the
/// record's bytes as they stand there. Doubles come back to the bit; NaN and infinities are the strings that .NET writes.
/// </summary>
internal static class SealedJson
{
    /// <summary>The version of the files' layout; grows when an older reader would misread them.</summary>
    public const int Schema = 1;

    /// <summary>The largest file that is read, 256 MiB: ten million values.</summary>
    public const int MostBytes = 1 << 28;

    /// <summary>Enumerations go by their names: a new member must not give an old file another meaning.</summary>
    public static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>A file's bytes.</summary>
    public static byte[] Seal<T>(T record)
    {
        var content = JsonSerializer.SerializeToUtf8Bytes(record, Options);
        var head = $$"""{"schema":{{Schema}},"sha256":"{{Convert.ToHexStringLower(SHA256.HashData(content))}}","record":""";
        return [.. Encoding.ASCII.GetBytes(head), .. content, .. "}\n"u8];
    }

    /// <summary>The layout that a file has, if it says one.</summary>
    public static int? SchemaOf(byte[] file)
    {
        try
        {
            using var document = Parse(file);
            return SchemaOf(document.RootElement);
        }
        catch (Exception e) when (e is InvalidDataException || IsOfContent(e))
        {
            return null;
        }
    }

    /// <summary>What was sealed.</summary>
    /// <param name="file">A file's bytes.</param>
    /// <param name="isWhole">Whether what was sealed is what such a file holds; may throw what reading JSON throws.</param>
    /// <exception cref="InvalidDataException">The file is not as it was written; says how in a few words.</exception>
    public static T Open<T>(byte[] file, Predicate<T> isWhole)
        where T : class
    {
        if (file.Length == 0)
            throw new InvalidDataException("it is empty");
        using var document = Parse(file);
        try
        {
            var root = document.RootElement;
            var checksum = Property(root, "sha256") is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
            if (SchemaOf(root) is not { } schema || checksum is null || Property(root, "record") is not { } record)
                throw new InvalidDataException("it is not a file of a store");
            if (schema != Schema)
                throw new InvalidDataException($"it has schema {schema} in place of {Schema}");
            if (checksum != Convert.ToHexStringLower(SHA256.HashData(JsonMarshal.GetRawUtf8Value(record))))
                throw new InvalidDataException("its checksum is wrong");
            if (record.Deserialize<T>(Options) is { } content && isWhole(content))
                return content;
        }
        catch (Exception e) when (IsOfContent(e))
        {
            // Told below, like content of another kind.
        }
        throw new InvalidDataException("it does not hold what such a file does");
    }

    private static JsonDocument Parse(byte[] file)
    {
        try
        {
            // The parser lets pass what is no text, and throws once it is asked for.
            return Utf8.IsValid(file) ? JsonDocument.Parse(file) : throw new JsonException();
        }
        catch (JsonException)
        {
            throw new InvalidDataException("it is truncated or not JSON");
        }
    }

    /// <summary>Whether reading JSON throws this on account of what stands there; halves of surrogate pairs are among that.</summary>
    private static bool IsOfContent(Exception e) =>
        e is JsonException or InvalidOperationException or FormatException or NotSupportedException or ArgumentException;

    private static int? SchemaOf(JsonElement root) =>
        Property(root, "schema") is { ValueKind: JsonValueKind.Number } schema && schema.TryGetInt32(out var value) ? value : null;

    private static JsonElement? Property(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : null;
}
