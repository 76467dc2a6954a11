// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Platform.Results;

namespace Vliegwiel.Agendas.Domain;

internal sealed record MoneyIsNoMeasure() : Refusal("Meet het effect niet in geld: iedereen die de activiteit ziet, leest dit. Bedragen staan bij het budget.");

internal sealed record EnoughMeasures() : Refusal($"Er zijn al {ActivityMeasure.MostOfOne} maten. Haal er eerst een weg, of kies wat het meest zegt.");

internal sealed record MeasureIsThere() : Refusal("Deze maat staat er al. Kies een andere, of vul bij die maat een meting in.");

internal sealed record NoSuchMeasure() : Refusal("Kies een maat uit de lijst: deze staat er niet (meer).");

internal sealed record MeasureWithoutValue() : Refusal("Vul een getal in, bijvoorbeeld 12,5 of ca. 40. Niet gemeten? Laat de maat dan zoals hij is.");

internal sealed record MeasuredAlready() : Refusal("Deze maat is aan het eind gemeten en kan niet meer weg: het resultaat rust erop.");
