// SPDX-License-Identifier: EUPL-1.2
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Vliegwiel.Library.Reading;

/// <summary>What the parent asks of the child that reads a document.</summary>
internal sealed record ChildQuestion(string Path, string FileName, ReadingLimits Limits)
{
    /// <summary>A folder to unpack a zip into; null to read a document.</summary>
    public string? UnpackInto { get; init; }

    /// <summary>True for the cells of a workbook, false for its text.</summary>
    public bool AsSheets { get; init; }

    /// <summary>True for what goes along unseen in an office file.</summary>
    public bool AsHidden { get; init; }
}

/// <summary>The JSON that goes between the parent and the child that reads a document; they are always the same build.</summary>
internal static class ChildExchange
{
    private static readonly JsonSerializerOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private sealed record Answer(string? Reason, string? Cause, ReadDocument? Document, bool IsPacked = false);

    public static byte[] Question(ChildQuestion question) => JsonSerializer.SerializeToUtf8Bytes(question, s_options);

    /// <summary>Null when it is no question.</summary>
    public static ChildQuestion? ReadQuestion(Stream input)
    {
        try
        {
            return JsonSerializer.Deserialize<ChildQuestion>(input, s_options) is { Path: not null, FileName: not null, Limits: not null } question ? question : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static void WriteOutcome(Stream output, ReadOutcome outcome) =>
        JsonSerializer.Serialize(output, new Answer((outcome as Unreadable)?.Reason, (outcome as Unreadable)?.Cause, outcome as ReadDocument, outcome is PackedFiles), s_options);

    public static void WriteFiles(Stream output, IReadOnlyList<UnpackedFile> files) => JsonSerializer.Serialize(output, files, s_options);

    public static void WriteSheets(Stream output, SheetsOutcome outcome) => JsonSerializer.Serialize(output, outcome, s_options);

    public static void WriteHidden(Stream output, HiddenOutcome outcome) => JsonSerializer.Serialize(output, outcome, s_options);

    /// <summary>Null when the child wrote something else than the outcome of looking for what is hidden.</summary>
    public static HiddenOutcome? ReadHidden(ReadOnlySpan<byte> output)
    {
        try
        {
            return JsonSerializer.Deserialize<HiddenOutcome>(output, s_options) is { } read && (read.Found is null) != (read.Reason is null) ? read : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Null when the child wrote something else than the outcome of reading a workbook.</summary>
    public static SheetsOutcome? ReadSheets(ReadOnlySpan<byte> output)
    {
        try
        {
            return JsonSerializer.Deserialize<SheetsOutcome>(output, s_options) is { } read && (read.Sheets is null) != (read.Reason is null) ? read : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Null when the child wrote something else than files.</summary>
    public static IReadOnlyList<UnpackedFile>? ReadFiles(ReadOnlySpan<byte> output)
    {
        try
        {
            return JsonSerializer.Deserialize<List<UnpackedFile>>(output, s_options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Null when the child wrote something else than an outcome.</summary>
    public static ReadOutcome? ReadOutcome(ReadOnlySpan<byte> output)
    {
        try
        {
            return JsonSerializer.Deserialize<Answer>(output, s_options) switch
            {
                { Document: { Pages: not null, Format: not null } document } => document,
                { IsPacked: true } => new PackedFiles(),
                { Reason: { } reason, Cause: var cause } => new Unreadable(reason) { Cause = cause },
                _ => null,
            };
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
