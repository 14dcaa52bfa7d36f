using System.Text.Json;
using ClaimsSuite.Claims.Criteria;

namespace ClaimsSuite.Reporting.Comparing;

/// <summary>Reads verdicts back from a report in JSON.</summary>
public static class ReportReader
{
    /// <summary>The largest report that is read, in bytes: a whole full tier takes a few million.</summary>
    private const int MostBytes = 256 << 20;

    /// <summary>The verdicts of a report.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="UsageException">It cannot be read, or is no report of this layout.</exception>
    public static IReadOnlyList<ComparedVerdict> Read(string path)
    {
        try
        {
            using var document = JsonDocument.Parse(RegularFile.Read(path, MostBytes));
            var root = document.RootElement;
            if (root.GetProperty("schema").GetInt32() is var schema && schema != JsonReport.Schema)
                throw Refusal(path, FormattableString.Invariant($"schema {schema}; make it again with --format json"));
            var tier = Text(root, "tier");
            return [.. root.GetProperty("claims").EnumerateArray().Select(claim => Verdict(claim, tier))];
        }
        catch (Exception e) when (
            e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            throw Refusal(path, "something else");
        }
        catch (Exception e) when (e is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{path}: expected a report in JSON, but {e.Message}");
        }
    }

    private static UsageException Refusal(string path, string found) => new(FormattableString.Invariant(
        $"{path}: expected a report of schema {JsonReport.Schema}, as claims run --format json writes it, found {found}"));

    private static ComparedVerdict Verdict(JsonElement claim, string tier) => new(
        new ComparedKey(
            Text(claim, "id"), Text(claim, "dataset"), tier, Text(claim, "protocol"),
            claim.GetProperty("control").ValueKind != JsonValueKind.Null),
        VerdictText.Words(Enum.Parse<Verdict>(Text(claim, "verdict"), ignoreCase: true)),
        [.. claim.GetProperty("effects").EnumerateArray().Select(Effect)]);

    private static ComparedEffect Effect(JsonElement effect) => new(
        Text(effect, "name"), Text(effect, "unit"), VerdictText.Words(Enum.Parse<Outcome>(Text(effect, "outcome"), ignoreCase: true)),
        Number(effect, "estimate") ?? double.NaN, Number(effect, "low") ?? double.NegativeInfinity,
        Number(effect, "high") ?? double.PositiveInfinity);

    private static string Text(JsonElement element, string name) =>
        element.GetProperty(name).GetString() ?? throw new FormatException($"{name} is null");

    private static double? Number(JsonElement element, string name) =>
        element.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetDouble() : null;
}
