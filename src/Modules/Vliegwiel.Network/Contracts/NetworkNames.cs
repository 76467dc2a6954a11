// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Network.Memberships;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Network.Contracts;

/// <summary>The names of people, organisations and groups on one page, looked up in one question.</summary>
public sealed class NetworkNames
{
    private readonly IReadOnlyDictionary<Guid, OrganisationCard> _organisations;
    private readonly IReadOnlyDictionary<Guid, string> _names;

    internal NetworkNames(IReadOnlyDictionary<Guid, OrganisationCard> organisations, IReadOnlyDictionary<Guid, string> names) => (_organisations, _names) = (organisations, names);

    /// <summary>What to call somebody, also when that person is no longer known.</summary>
    public string Person(Guid id) => _names.GetValueOrDefault(id, "iemand die niet meer meedoet");

    /// <summary>Null when there is no such organisation, or it was not asked for.</summary>
    public OrganisationCard? Organisation(Guid id) => _organisations.GetValueOrDefault(id);

    /// <summary>The groups in words, in the same order: "Openbaar", "Iedereen bij gemeente X".</summary>
    public IReadOnlyList<string> Describe(IEnumerable<Audience> audiences) => [.. audiences.Select(InWords)];

    private string InWords(Audience audience)
    {
        if (audience == Audience.Public)
        {
            return "iedereen (openbaar)";
        }

        if (audience == Audience.SignedIn)
        {
            return "iedereen die is aangemeld";
        }

        if (audience.Id == Mandate.WholeSite)
        {
            return "wie de site beheert";
        }

        if (audience.IsOfGuests)
        {
            return "gasten, elk voor een periode";
        }

        var name = _names.GetValueOrDefault(audience.Id!.Value, "onbekend");
        return audience.Token.Split(':') switch
        {
            ["org", _] => $"iedereen bij {name}",
            ["verband", _] => $"iedereen in {name}",
            ["verband", _, "og"] => $"de opdrachtgevers in {name}",
            ["verband", _, "on"] => $"de opdrachtnemers in {name}",
            ["verband", _, "besloten"] => $"de opdrachtgevers en de secretaris in {name}",
            ["verband", _, _] => $"de neutrale deelnemers in {name}",
            ["rol", _, var role] => $"wie {role} is van {name}",
            ["persoon", _] => $"alleen {name}",
            _ => throw new InvalidOperationException($"Unknown audience {audience}"),
        };
    }
}
