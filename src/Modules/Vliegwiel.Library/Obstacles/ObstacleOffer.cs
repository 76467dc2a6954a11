// SPDX-License-Identifier: EUPL-1.2
namespace Vliegwiel.Library.Obstacles;

/// <summary>That an obstacle was offered to a ministry or another body outside: what was asked, and until when an answer is awaited (inventory #33).</summary>
internal sealed class ObstacleOffer
{
    public const int ToMaxLength = 200;
    public const int AskedMaxLength = 2000;

    public required Guid ObstacleId { get; init; }

    /// <summary>From 1.</summary>
    public required int Number { get; init; }

    /// <summary>The body, never a person.</summary>
    public required string To { get; init; }

    public required string Asked { get; init; }
    public required DateOnly SentOn { get; init; }
    public required DateOnly AnswerDueOn { get; init; }
    public required Guid PersonId { get; init; }
}
