// SPDX-License-Identifier: EUPL-1.2
using System.Text.Json;
using Vliegwiel.Library.Domain;
using Vliegwiel.Library.Proposing.Recognising;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Library.Proposing;

internal enum ProposalState { Waiting, Confirmed }

/// <summary>Who confirmed, together with what, and when.</summary>
internal sealed record ConfirmedBy(Guid? PersonId, Guid RoundId, DateTimeOffset At);

/// <summary>A rule that could be made of a correction; it waits until somebody says yes or no.</summary>
internal sealed record RuleOffer(TermField Field, string Choice, string Words, TermPlace Place);

/// <summary>What is proposed for one item, what somebody chose so far, and what became of it. Only for who may edit the item: it may name things out of a closed text.</summary>
internal sealed class ProposalSheet
{
    private ProposalSheet() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid ItemId { get; private set; }

    /// <summary>The address of the item never changes.</summary>
    public string ItemKenmerk { get; private set; } = "";

    public Guid? ImportId { get; private set; }
    public Guid? OrganisationId { get; private set; }
    public string Audiences { get; private set; } = "";
    public DateTimeOffset MadeAt { get; private set; }

    /// <summary>From 0 to 1, by <see cref="Doubts"/>.</summary>
    public double Doubt { get; private set; }

    public ProposalState State { get; private set; }

    /// <summary>As JSON.</summary>
    public string Content { get; private set; } = "";

    /// <summary>The fields of the item when the proposals were made, as JSON: what differs now was changed by somebody.</summary>
    public string FieldsThen { get; private set; } = "";

    /// <summary>What somebody chose or typed and did not confirm yet, as JSON.</summary>
    public string? Draft { get; private set; }

    public Guid? ConfirmedById { get; private set; }
    public DateTimeOffset? ConfirmedAt { get; private set; }

    /// <summary>What was confirmed with one press of a button is undone with one.</summary>
    public Guid? RoundId { get; private set; }

    /// <summary>The fields before and after confirming, as JSON.</summary>
    public string? FieldsBefore { get; private set; }
    public string? FieldsAfter { get; private set; }

    /// <summary>Fields that were left because somebody else changed them in between; names in code, separated by a comma.</summary>
    public string LeftAlone { get; private set; } = "";

    /// <summary>As JSON.</summary>
    public string? Offers { get; private set; }

    public int Revision { get; private set; }

    public IReadOnlyList<Audience> AudienceList => Audience.ReadAll(Audiences);

    public DocumentProposals Proposals => JsonSerializer.Deserialize<DocumentProposals>(Content)!;

    public ItemFields Then => ItemFields.FromJson(FieldsThen);

    public ProposalChoice? Kept => Draft is null ? null : JsonSerializer.Deserialize<ProposalChoice>(Draft);

    public IReadOnlyList<RuleOffer> OfferList => Offers is null ? [] : JsonSerializer.Deserialize<List<RuleOffer>>(Offers)!;

    public static ProposalSheet For(Item item, Guid? importId) => new() { ItemId = item.Id, ItemKenmerk = item.Kenmerk, ImportId = importId };

    /// <summary>New proposals take the place of the earlier ones; what somebody chose already stays.</summary>
    public void Propose(Item item, DocumentProposals proposals, DateTimeOffset now)
    {
        (Content, Doubt, FieldsThen, MadeAt, State) = (JsonSerializer.Serialize(proposals), proposals.Doubt, item.Fields.ToJson(), now, ProposalState.Waiting);
        (ConfirmedAt, ConfirmedById, RoundId, LeftAlone) = (null, null, null, "");
        Follow(item);
    }

    /// <summary>Who may edit the item may see what is proposed for it, and nobody else.</summary>
    public void Follow(Item item) => (OrganisationId, Audiences) = (item.OrganisationId, string.Join(' ', EditorsOf(item).Select(a => a.Token)));

    public void Keep(ProposalChoice? choice) => Draft = choice is null ? null : JsonSerializer.Serialize(choice);

    /// <summary>The choice stays: who undoes it finds the row as it was.</summary>
    public void Confirm(ConfirmedBy by, ProposalChoice choice, ItemFields before, ItemFields after, IEnumerable<string> leftAlone, IReadOnlyList<RuleOffer> offers)
    {
        (State, ConfirmedById, RoundId, ConfirmedAt) = (ProposalState.Confirmed, by.PersonId, by.RoundId, by.At);
        Keep(choice);
        (FieldsBefore, FieldsAfter, LeftAlone) = (before.ToJson(), after.ToJson(), string.Join(',', leftAlone));
        SetOffers(offers);
    }

    /// <returns>The fields before and after what is taken back.</returns>
    public (ItemFields Before, ItemFields After) Undo()
    {
        var fields = (ItemFields.FromJson(FieldsBefore!), ItemFields.FromJson(FieldsAfter!));
        (State, ConfirmedById, ConfirmedAt, RoundId, FieldsBefore, FieldsAfter, LeftAlone, Offers) = (ProposalState.Waiting, null, null, null, null, null, "", null);
        return fields;
    }

    public void Settle(RuleOffer offer) => SetOffers([.. OfferList.Where(o => o != offer)]);

    private void SetOffers(IReadOnlyList<RuleOffer> offers) => Offers = offers.Count == 0 ? null : JsonSerializer.Serialize(offers);

    private static IEnumerable<Audience> EditorsOf(Item item)
    {
        if (item.OwnerId is { } owner)
        {
            yield return Audience.Person(owner);
        }

        if (item.OrganisationId is { } organisation)
        {
            yield return Audience.Role(organisation, "organisatiebeheerder");
        }
    }
}

/// <summary>Something that a document names or says, confirmed by a person: an organisation, an area or a figure.</summary>
internal sealed class ItemFinding
{
    public const int ValueMaxLength = 120;
    public const int LabelMaxLength = 300;
    public const int SentenceMaxLength = 1000;

    private ItemFinding() { }

    public Guid ItemId { get; private set; }

    /// <summary>"organisatie:ID", "gebied:ID", or "cijfer:" with comparison, number and unit.</summary>
    public string Value { get; private set; } = "";

    public string Label { get; private set; } = "";

    /// <summary>Of the document itself: who sees the document may read it.</summary>
    public string Sentence { get; private set; } = "";

    public int? Page { get; private set; }

    public static ItemFinding Of(Guid itemId, string value, string label, Evidence evidence) => new()
    {
        ItemId = itemId,
        Value = value.Length <= ValueMaxLength ? value : value[..ValueMaxLength],
        Label = label.Length <= LabelMaxLength ? label : label[..LabelMaxLength],
        Sentence = evidence.Sentence.Length <= SentenceMaxLength ? evidence.Sentence : evidence.Sentence[..SentenceMaxLength],
        Page = evidence.Page,
    };
}
