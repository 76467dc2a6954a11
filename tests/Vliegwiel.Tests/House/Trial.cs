// SPDX-License-Identifier: EUPL-1.2
namespace Vliegwiel.Tests.House;

/// <summary>Whether somebody asked for the heavy version of a test, with <c>./run proef NAAM</c>.</summary>
internal static class Trial
{
    public static bool IsAsked(string name) => Environment.GetEnvironmentVariable("VLIEGWIEL_PROEF") == name;
}
