// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Agendas.Collecting;
using Vliegwiel.Agendas.Confiding;
using Vliegwiel.Agendas.Disclosing;
using Vliegwiel.Agendas.Domain;
using Vliegwiel.Agendas.Seeds;
using Vliegwiel.Platform.Modules;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Agendas;

/// <summary>What the module tells the platform about what is kept from contractors, shared with them and asked of them.</summary>
internal static class BarrierRegistration
{
    private const string ConfidentialKind = "vertrouwelijk-deel";
    private const string DisclosureKind = "gedeelde-informatie";
    private const string RequestKind = "opgave";
    private const string AnswerKind = "opgave-antwoord";

    extension(ModuleBuilder builder)
    {
        public ModuleBuilder AddBarrier() => builder
            .Describes<ConfidentialPart>(ConfidentialKind, "Vertrouwelijk deel van een activiteit", p => new ObjectDescription
            {
                Id = p.Id,
                Title = p.Title,
                Url = BarrierLinks.Confidential(p.Kenmerk),
                OrganisationId = null,
                State = p.SharedAt is null ? "vertrouwelijk" : "gedeeld",
                Audiences = p.AudienceList,
            })
            .Describes<Disclosure>(DisclosureKind, "Gedeeld met de markt", d => new ObjectDescription
            {
                Id = d.Id,
                Title = d.Title,
                Url = BarrierLinks.Disclosed(d.Kenmerk),
                OrganisationId = d.OrganisationId,
                State = d.PublishedAt is null ? "gedeeld" : "openbaar",
                Audiences = d.AudienceList,
            })
            .Describes<MarketRequest>(RequestKind, "Opgave van bedrijven", r => new ObjectDescription
            {
                Id = r.Id,
                Title = r.Title,
                Url = BarrierLinks.Figure(r.AgendaKenmerk, r.Kenmerk),
                OrganisationId = r.OrganisationId,
                State = r.TotalledAt is null ? "open" : "afgesloten",
                Audiences = r.AudienceList,
            })
            .Describes<MarketAnswer>(AnswerKind, "Getal van een bedrijf", a => new ObjectDescription
            {
                Id = a.Id,
                Title = "Getal van een bedrijf",
                Url = BarrierLinks.Figure(a.AgendaKenmerk, a.Kenmerk),
                OrganisationId = a.OrganisationId,
                State = "gegeven",
                Audiences = [Audience.Organisation(a.OrganisationId)],
            })
            .UseCase<KeepConfidential>()
            .UseCase<ShowDisclosures>()
            .UseCase<CollectFigures>()
            .UseCase<DemoBarrier>();
    }
}
