// SPDX-License-Identifier: EUPL-1.2
namespace Vliegwiel.Platform.Modules;

/// <summary>A part of the API that a key may be allowed to read; every address of the API carries one.</summary>
/// <param name="Name">As it stands in keys, answers and the description of the API.</param>
/// <param name="Label">What it opens, for who makes a key.</param>
public sealed record ApiScope(string Name, string Label)
{
    public static readonly ApiScope Library = new("bibliotheek", "Documenten, dossiers en toepassingen van de bibliotheek");
    public static readonly ApiScope Questions = new("vraagstukken", "Vraagstukken met hun antwoorden");
    public static readonly ApiScope Obstacles = new("belemmeringen", "Belemmeringen met hun gevallen");
    public static readonly ApiScope Rules = new("regels", "Normen en bevoegdheden");
    public static readonly ApiScope Search = new("zoeken", "Zoeken en suggesties, over alles wat de sleutel mag lezen");

    public static readonly ApiScope Agendas = new("agendas", "Uitvoeringsagenda's met activiteiten, versies en doelen");

    /// <summary>A part that is added later is in no key that exists: who made the key chose without it.</summary>
    public static readonly IReadOnlyList<ApiScope> All = [Library, Questions, Obstacles, Rules, Search, Agendas];
}
