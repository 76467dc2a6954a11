// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Library.Reading;

namespace Vliegwiel.Library.Contracts;

/// <summary>The verb with which the executable starts itself to read one document of a stranger in a process that may die.</summary>
public static class DocumentReadingChild
{
    public const string Verb = "lees-document";

    /// <summary>Reads a question from <paramref name="input"/> and writes the outcome to <paramref name="output"/>, both JSON; other arguments than the verb are refused.</summary>
    /// <returns>The exit code: 0 when there is an outcome, 2 when it was not called as it should.</returns>
    public static int Run(string[] args, Stream? input, Stream output)
    {
        ArgumentNullException.ThrowIfNull(args);
        ArgumentNullException.ThrowIfNull(output);
        if (args is not [Verb] || input is null || ChildExchange.ReadQuestion(input) is not { } question)
        {
            return 2;
        }

        using var content = new FileStream(question.Path, FileMode.Open, FileAccess.Read, FileShare.Read);
        if (question.UnpackInto is { } folder)
        {
            ChildExchange.WriteFiles(output, new ZipUnpacking(folder, question.Limits).Unpack(content, question.FileName));
            output.Flush();
            return 0;
        }

        if (question.AsSheets)
        {
            ChildExchange.WriteSheets(output, XlsxSheets.Parse(content, question.Limits));
            output.Flush();
            return 0;
        }

        if (question.AsHidden)
        {
            ChildExchange.WriteHidden(output, HiddenContent.Find(content, question.Limits));
            output.Flush();
            return 0;
        }

        ChildExchange.WriteOutcome(output, DocumentParsing.Parse(content, question.FileName, question.Limits));
        output.Flush();
        return 0;
    }
}
