// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Library.Contracts;
using Vliegwiel.Library.Obstacles;
using Vliegwiel.Platform.Spine;
using Xunit;

namespace Vliegwiel.Tests.Library.Obstacles;

/// <summary>Weight builds up without telling who reported, and an obstacle only closes with an answer.</summary>
public sealed class ObstacleWeightTests
{
    [Fact]
    public void A_small_cell_shows_no_more_than_the_reader_may_know()
    {
        var weight = ObstacleWeight.Of([Reporter("gemeente", seen: true), Reporter("gemeente", seen: false), Reporter("waterschap", seen: false)]);

        Assert.Equal(3, weight.Organisations);
        Assert.Equal([new WeightLine("gemeente", 1)], weight.Layers);
    }

    [Fact]
    public void One_closed_reporter_beside_two_named_ones_is_not_counted_among_them()
    {
        var weight = ObstacleWeight.Of([Reporter("gemeente", seen: true), Reporter("gemeente", seen: true), Reporter("gemeente", seen: false)]);

        Assert.Equal(3, weight.Organisations);
        Assert.Equal([new WeightLine("gemeente", 2)], weight.Layers);
    }

    [Fact]
    public void From_three_on_the_whole_cell_is_shown()
    {
        var weight = ObstacleWeight.Of([Reporter("gemeente", seen: false), Reporter("gemeente", seen: false), Reporter("gemeente", seen: false)]);

        Assert.Equal([new WeightLine("gemeente", 3)], weight.Layers);
        Assert.Equal([new WeightLine("Middenland", 3)], weight.Provinces);
    }

    [Fact]
    public void An_organisation_that_reported_twice_counts_once()
    {
        var one = Guid.CreateVersion7();

        var weight = ObstacleWeight.Of([new(one, "gemeente", [], IsSeen: false), new(one, "gemeente", [], IsSeen: true)]);

        Assert.Equal(1, weight.Organisations);
        Assert.Equal([new WeightLine("gemeente", 1)], weight.Layers);
    }

    [Theory]
    [InlineData(ObstacleState.Solved)]
    [InlineData(ObstacleState.SolvableLocally)]
    [InlineData(ObstacleState.Remains)]
    [InlineData(ObstacleState.Reported)]
    public void Nobody_answers_before_somebody_looked_into_it(ObstacleState to)
    {
        var refusal = Report().MoveTo(to, "bericht", "antwoord", null, Guid.CreateVersion7(), DateTimeOffset.UnixEpoch);

        Assert.IsType<NotTheNextState>(refusal);
    }

    [Fact]
    public void It_closes_with_an_answer_only_and_can_be_opened_again()
    {
        var obstacle = Report();
        var person = Guid.CreateVersion7();

        Assert.Null(obstacle.MoveTo(ObstacleState.Investigated, "a", null, null, person, DateTimeOffset.UnixEpoch));
        Assert.Null(obstacle.MoveTo(ObstacleState.RaisedHigher, "b", null, null, person, DateTimeOffset.UnixEpoch));
        Assert.IsType<ClosedWithoutAnswer>(obstacle.MoveTo(ObstacleState.Remains, "c", null, null, person, DateTimeOffset.UnixEpoch));
        Assert.Null(obstacle.MoveTo(ObstacleState.Remains, "c", "Zo blijft het.", null, person, DateTimeOffset.UnixEpoch));
        Assert.Equal([ObstacleState.Investigated], obstacle.Next);
        Assert.Equal(3, obstacle.Moves.Count);
    }

    private static WeighedReporter Reporter(string layer, bool seen) => new(Guid.CreateVersion7(), layer, ["Middenland"], seen);

    private static Obstacle Report() =>
        Obstacle.Report(new ReportedObstacle { Title = "Proef", Kind = ObstacleKind.Rule, Consequence = "Niets gaat door.", Audiences = [Audience.SignedIn] }, DateTimeOffset.UnixEpoch);
}
