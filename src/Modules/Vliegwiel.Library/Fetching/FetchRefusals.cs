// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Platform.Results;

namespace Vliegwiel.Library.Fetching;

internal sealed record NoWebAddress(string Text)
    : Refusal($"“{Text}” is geen webadres. Een webadres begint met https:// of http://. Kopieer het uit de adresbalk.");

internal sealed record OnlyHttp()
    : Refusal("Alleen adressen die beginnen met https:// of http:// kunnen opgehaald worden. Download het bestand zelf en voeg het toe.");

internal sealed record NoPasswordInAddress()
    : Refusal("In dit adres staat een naam of wachtwoord. Haal dat eruit, of download het bestand zelf en voeg het toe.");

internal sealed record TooManyAddresses(int Max)
    : Refusal($"Dit zijn te veel webadressen in één keer. Geef er hoogstens {Max} en doe de rest daarna.");

internal sealed record NotOutside()
    : Refusal("Dit adres wijst naar een computer in het eigen netwerk en wordt daarom niet opgehaald. Download het bestand zelf en voeg het toe.");

internal sealed record TooManyRedirects(int Max)
    : Refusal($"Dit adres stuurt meer dan {Max} keer door en is niet opgehaald. Open het in uw browser en kopieer het adres waar u uitkomt.");

internal sealed record NoGoodAnswer(int Status)
    : Refusal($"De website geeft het document niet (antwoord {Status}). Controleer het adres, of download het bestand zelf en voeg het toe.");

internal sealed record NotReachable()
    : Refusal("Deze website is niet bereikbaar. Controleer het adres of probeer het later opnieuw.");

internal sealed record NotSafe()
    : Refusal("Met deze website kan geen veilige verbinding worden gemaakt: het certificaat klopt niet. Download het bestand zelf en voeg het toe.");

internal sealed record TooSlowToFetch(int Seconds)
    : Refusal($"Het ophalen duurde langer dan {Seconds} seconden en is gestopt. Download het bestand zelf en voeg het toe.");

internal sealed record UnknownKind(string Kind)
    : Refusal($"Op dit adres staat geen document maar iets anders ({Kind}). Geef het adres van het document zelf.");

internal sealed record TooLargeToFetch(long Bytes)
    : Refusal($"Het bestand op dit adres is groter dan {Bytes / 1024 / 1024} MB en is niet opgehaald. Deel het op en voeg de delen zelf toe.");
