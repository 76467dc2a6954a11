// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Library.Contracts;

if (args is [DocumentReadingChild.Verb, ..])
{
    return DocumentReadingChild.Run(args, Console.OpenStandardInput(), Console.OpenStandardOutput());
}

var builder = WebApplication.CreateBuilder(args);
var app = builder.Build();
await app.RunAsync();
return 0;

public partial class Program;
