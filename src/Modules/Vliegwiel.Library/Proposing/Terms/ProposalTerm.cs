// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Library.Proposing.Recognising;

namespace Vliegwiel.Library.Proposing.Terms;

/// <summary>Where a term came from.</summary>
internal enum TermOrigin { Shipped, Editor, Learned }

/// <summary>A term in the list of this site: with who made it, and who switched it off.</summary>
internal sealed class ProposalTerm
{
    public const int WordsMaxLength = 80;
    public const int ChoiceMaxLength = 120;

    private ProposalTerm() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public TermField Field { get; private set; }
    public string Choice { get; private set; } = "";
    public string Words { get; private set; } = "";
    public TermPlace Place { get; private set; }
    public TermOrigin Origin { get; private set; }

    /// <summary>The document from which a rule was learned; its title is shown only to who may see it.</summary>
    public Guid? LearnedFromId { get; private set; }

    /// <summary>Null for what the product ships.</summary>
    public Guid? MadeById { get; private set; }

    public DateTimeOffset MadeAt { get; private set; }
    public bool IsOff { get; private set; }

    /// <summary>Who switched it off or on last.</summary>
    public Guid? SwitchedById { get; private set; }
    public DateTimeOffset? SwitchedAt { get; private set; }

    public Term Term => new(Field, Choice, Words, Place, Origin == TermOrigin.Learned);

    public static ProposalTerm Ship(Term term, DateTimeOffset now) => Make(term, TermOrigin.Shipped, null, null, now);

    public static ProposalTerm Add(Term term, Guid? byId, DateTimeOffset now) => Make(term, TermOrigin.Editor, byId, null, now);

    public static ProposalTerm Learn(Term term, Guid fromId, Guid? byId, DateTimeOffset now) => Make(term, TermOrigin.Learned, byId, fromId, now);

    public void Switch(bool off, Guid? byId, DateTimeOffset now) => (IsOff, SwitchedById, SwitchedAt) = (off, byId, now);

    private static ProposalTerm Make(Term term, TermOrigin origin, Guid? byId, Guid? fromId, DateTimeOffset now) => new()
    {
        Field = term.Field,
        Choice = term.Choice,
        Words = term.Words,
        Place = term.Place,
        Origin = origin,
        MadeById = byId,
        LearnedFromId = fromId,
        MadeAt = now,
    };
}
