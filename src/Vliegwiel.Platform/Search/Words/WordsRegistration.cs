// SPDX-License-Identifier: EUPL-1.2
using Microsoft.Extensions.DependencyInjection.Extensions;
using Vliegwiel.Platform.Journal;
using Vliegwiel.Platform.Modules;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Platform.Search.Words;

/// <summary>A line of the vocabulary was made, changed, switched off or turned back.</summary>
public sealed record WordingChanged : DomainEvent
{
    public required int Version { get; init; }
    public required bool IsOff { get; init; }
}

/// <summary>What no source states about searching, and a site may set otherwise.</summary>
public sealed record SearchSettings
{
    /// <summary>So many different askers are needed before editors see what was asked in vain: what one person types may name somebody.</summary>
    public int AskersBeforeShown { get; init; } = int.TryParse(Environment.GetEnvironmentVariable("VLIEGWIEL_ZOEKLIJST_VANAF"), System.Globalization.CultureInfo.InvariantCulture, out var set) && set is >= 1 and <= 40 ? set : 3;
}

/// <summary>The editing of the vocabulary, as part of the platform.</summary>
internal static class WordsRegistration
{
    internal static ModuleBuilder AddWords(this ModuleBuilder builder)
    {
        builder.Services.TryAddSingleton(new SearchSettings());
        return builder
            .Describes<Wording>("woord", "Regel van de woordenlijst", w => new ObjectDescription
            {
                Id = w.Id,
                Title = w.Preferred,
                Url = $"/beheer/woorden/{w.Id}",
                OrganisationId = null,
                State = w.IsOff ? "uit" : "aan",
                Audiences = [Audience.SignedIn],
            })
            .UseCase<EditWords>()
            .UseCase<MissLog>()
            .UseCase<VerdictLog>();
    }
}
