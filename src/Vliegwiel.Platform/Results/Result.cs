// SPDX-License-Identifier: EUPL-1.2
namespace Vliegwiel.Platform.Results;

/// <summary>
/// A sentence with which the domain says no to something a sensible person could try.
/// It is shown to that person, so it is written in plain Dutch and says what to do next.
/// </summary>
public abstract record Refusal(string Message);

/// <summary>What was asked for, or the reason why not.</summary>
/// <remarks>A class and not a struct: the default of a struct would be a success without a value.</remarks>
public sealed class Result<T> where T : notnull
{
    private readonly T? _value;

    private Result(T value) => _value = value;

    private Result(Refusal refusal) => Refusal = refusal;

    /// <summary>Why it did not happen; null when it did.</summary>
    public Refusal? Refusal { get; }

    /// <summary>What was made or found. Throws when there is a refusal: ask for that first.</summary>
    public T Value => Refusal is null ? _value! : throw new InvalidOperationException($"There is no value: {Refusal}");

    public static implicit operator Result<T>(T value) => new(value);

    public static implicit operator Result<T>(Refusal refusal) => new(refusal);
}
