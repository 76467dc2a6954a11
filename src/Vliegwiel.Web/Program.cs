// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Library.Contracts;
using Vliegwiel.Web.Commands;

// A child of this program reads one untrusted file (decision 0009): before anything else is loaded.
if (args is [DocumentReadingChild.Verb, ..])
{
    using var stdin = Console.OpenStandardInput();
    using var stdout = Console.OpenStandardOutput();
    return DocumentReadingChild.Run(args, stdin, stdout);
}

return await CommandLine.RunAsync(args, Console.Out, Console.Error, CancellationToken.None);
