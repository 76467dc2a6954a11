// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Network.Areas;

namespace Vliegwiel.Network.Contracts;

/// <summary>What a list of areas changes, or would change, in lines for people.</summary>
public sealed record AreaImportOutcome
{
    public IReadOnlyList<string> New { get; init; } = [];
    public IReadOnlyList<string> Changed { get; init; } = [];
    public IReadOnlyList<string> Ended { get; init; } = [];

    /// <summary>Areas of the list of which nothing changes.</summary>
    public int Known { get; init; }

    public int NewOrganisations { get; init; }
    public IReadOnlyList<string> UnknownColumns { get; init; } = [];

    /// <summary>What is wrong, by line; when there is anything here, nothing is changed.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];

    public string Summary => $"{New.Count} nieuw, {Changed.Count} gewijzigd, {Ended.Count} beëindigd, {Known} bekend; {NewOrganisations} nieuwe organisaties";
}

/// <summary>Takes in a newer list of areas: first what it would change, then the change.</summary>
public sealed class AreaImportDesk
{
    private readonly ImportAreas _areas;

    internal AreaImportDesk(ImportAreas areas) => _areas = areas;

    public Task<AreaImportOutcome> PlanAsync(byte[] list, CancellationToken cancel) => _areas.PlanAsync(list, cancel);

    public Task<AreaImportOutcome> CarryOutAsync(byte[] list, CancellationToken cancel) => _areas.CarryOutAsync(list, cancel);
}
