// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Network.Contracts;
using Vliegwiel.Network.Domain;
using Vliegwiel.Platform;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Journal;

namespace Vliegwiel.Network.Areas;

/// <summary>The organisations that govern the areas of a list: found, corrected or registered, with their werkgebied.</summary>
internal sealed class OrganisationStage
{
    private readonly VliegwielDb _db;
    private readonly EventJournal _journal;
    private readonly Dictionary<Guid, Organisation> _byId;
    private readonly ILookup<string, Organisation> _byTooi;
    private readonly ILookup<Guid, Territory> _byArea;
    private readonly HashSet<string> _kenmerken;

    public OrganisationStage(VliegwielDb db, EventJournal journal, IReadOnlyList<Organisation> organisations, IReadOnlyList<Territory> territories)
    {
        (_db, _journal) = (db, journal);
        _byId = organisations.ToDictionary(o => o.Id);
        _byTooi = organisations.Where(o => o.TooiUri is not null).ToLookup(o => o.TooiUri!, StringComparer.Ordinal);
        _byArea = territories.ToLookup(t => t.AreaId);
        _kenmerken = organisations.Select(o => o.Kenmerk).ToHashSet(StringComparer.Ordinal);
    }

    public int NewCount { get; private set; }

    /// <returns>True when an organisation was registered or changed.</returns>
    public bool Place(AreaRow row, Area area)
    {
        if (AreaWords.GovernedBy(area.Kind) is not { } type)
        {
            return false;
        }

        var governing = _byArea[area.Id].Where(t => t.Until is null).Select(t => _byId[t.OrganisationId]).Where(o => o.Type == type).MinBy(o => o.Id);
        if (governing is not null)
        {
            return Correct(governing, row.Organisation ?? governing.Name, area);
        }

        if (row.Organisation is null)
        {
            return false;
        }

        if (area.TooiUri is { } uri && _byTooi[uri].FirstOrDefault(o => o.Type == type) is { } known)
        {
            _db.Add(Territory.Of(known.Id, area.Id, from: null));
            _journal.Record(new TerritoryAssigned { ObjectId = known.Id, AreaId = area.Id });
            Correct(known, row.Organisation, area);
            return true;
        }

        Register(row.Organisation, type, area);
        return true;
    }

    private void Register(string name, OrganisationType type, Area area)
    {
        var words = Kenmerk.Words(name);
        var kenmerk = !area.IsFictitious && _kenmerken.Add(words) ? words : Kenmerk.For(name);
        var organisation = Organisation.Govern(kenmerk, name, type, area.Facts);
        _db.AddRange(organisation, Territory.Of(organisation.Id, area.Id, from: null));
        _journal.Record(new OrganisationRegistered { ObjectId = organisation.Id });
        NewCount++;
    }

    private bool Correct(Organisation organisation, string name, Area area)
    {
        var fields = new List<string>();
        if (organisation.Name != name) { fields.Add(nameof(Organisation.Name)); }
        if (organisation.ActiveFrom != area.From) { fields.Add(nameof(Organisation.ActiveFrom)); }
        if (organisation.ActiveUntil != area.Until) { fields.Add(nameof(Organisation.ActiveUntil)); }
        if (fields.Count == 0)
        {
            return false;
        }

        organisation.Correct(name, area.From, area.Until);
        _journal.Record(new OrganisationChanged { ObjectId = organisation.Id, Fields = fields });
        return true;
    }
}
