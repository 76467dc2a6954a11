// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Agendas.Showing;
using Vliegwiel.Design.Layout;
using Vliegwiel.Design.Lists;

namespace Vliegwiel.Agendas.Views;

/// <summary>Which activity of the board was given another state; which state stands in a field with its kenmerk.</summary>
internal sealed class BoardMove
{
    public const string Prefix = "naar-";

    public string? Activiteit { get; set; }

    /// <summary>Where it may go from here without a reason being asked: for the others its own page has a field.</summary>
    public static IEnumerable<ActivityState> NextOf(ActivityLine line, bool mayKeep) =>
        Activity.NextOf(line.State).Where(s => s is not (ActivityState.Blocked or ActivityState.Stopped) && (s != ActivityState.Adopted || mayKeep) && (line.OwnerId is not null || s is not (ActivityState.Adopted or ActivityState.Underway)));
}

/// <summary>The activities on the board, and which of them the reader may move.</summary>
internal sealed record BoardList(IReadOnlyList<ActivityLine> Lines, bool MayKeep, Guid? Me)
{
    public bool MayMove(ActivityLine line) => (MayKeep || (Me is not null && line.OwnerId == Me)) && BoardMove.NextOf(line, MayKeep).Any();
}

/// <summary>The ways in which an agenda is looked at, as they stand in the address.</summary>
internal static class AgendaViews
{
    public const string Parameter = "weergave";
    public const string Table = "tabel";
    public const string Timeline = "tijdlijn";
    public const string Board = "bord";

    public static string Read(string? view) => view is Timeline or Board ? view : Table;

    public static IReadOnlyList<TabItem> Tabs(PageAddress here) =>
        [.. new[] { (Table, "Tabel"), (Timeline, "Tijdlijn"), (Board, "Bord") }.Select(v => new TabItem(v.Item2, HrefOf(here, v.Item1)))];

    public static string HrefOf(PageAddress here, string view) => (view == Table ? here.Without(Parameter) : here.With(Parameter, view)).ToString();
}
