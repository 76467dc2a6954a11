// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Platform.Results;

namespace Vliegwiel.Platform.Discussing;

public sealed record NothingToDiscuss()
    : Refusal("Dit is er niet meer, of u mag het niet zien.");

public sealed record NotYoursToComment()
    : Refusal("Reageren kan alleen als uzelf, met een eigen account. Meld u aan, of verlaat de weergave van een ander.");

public sealed record NotYourComment()
    : Refusal("Deze reactie is niet van u, of u hebt haar al ingetrokken.");

public sealed record TooManyMentions()
    : Refusal("Noem hoogstens 10 mensen in één reactie. Haal er een paar weg, of stuur hun het adres van de pagina.");

public sealed record ChooseFromTheList()
    : Refusal("Kies alleen mensen uit de lijst.");

/// <summary>A person who can be named: one who may see the thing.</summary>
public sealed record MentionCandidate(Guid PersonId, string Name);

/// <summary>Somebody was named with a part of a name. The sentence is the same whether such a person does not exist or may not see the thing.</summary>
public sealed record WhoDoYouMean(string Typed, IReadOnlyList<MentionCandidate> Candidates)
    : Refusal(Candidates.Count == 0
        ? $"Niemand die dit mag zien heet {Typed}. Pas de naam aan, of plaats de reactie zonder iemand te noemen."
        : $"Wie bedoelt u met {Typed}? Kies hieronder, of plaats de reactie zonder iemand te noemen.");
