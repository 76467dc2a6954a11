// SPDX-License-Identifier: EUPL-1.2
using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Vliegwiel.Tests.Network.SigningIn;
using Vliegwiel.Tests.Sites;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Vliegwiel.BrowserTests.Browsers;

/// <summary>What people of this site do all the time: come in, add documents, wait for them, search.</summary>
internal static class Habits
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    extension(Window window)
    {
        /// <summary>The only place that knows how somebody comes in.</summary>
        public async Task ComeInAsAsync(string person)
        {
            await window.GoAsync("/");
            await window.Page.Locator("header").GetByRole(AriaRole.Link, new() { Name = "Aanmelden" }).ClickAsync();
            await window.Button($"Kies deze rol van {person}").ClickAsync();
            await Expect(window.Page.Locator(".person-menu__name")).ToContainTextAsync(person);
        }

        /// <summary>Somebody who may, asks somebody else to take part; ends at the list of invitations.</summary>
        /// <param name="role">How the role begins in the list; null for none.</param>
        public async Task InviteAsync(string name, string email, string organisation, string function, string? role)
        {
            await window.Page.Locator(".person-menu__name").ClickAsync();
            await window.Link("Uitnodigingen").ClickAsync();
            await window.Page.GetByLabel("Naam").FillAsync(name);
            await window.Page.GetByLabel("E-mailadres").FillAsync(email);
            await window.Page.GetByLabel("Organisatie").SelectOptionAsync(new SelectOptionValue { Label = organisation });
            await window.Page.GetByLabel("Functie").FillAsync(function);
            if (role is not null)
            {
                var chosen = await window.Page.GetByLabel("Rol").Locator("option", new() { HasText = role }).First.GetAttributeAsync("value");
                await window.Page.GetByLabel("Rol").SelectOptionAsync(chosen!);
            }

            await window.Button("Uitnodigen").ClickAsync();
            await Expect(window.Main.GetByRole(AriaRole.Row).Filter(new() { HasText = email })).ToContainTextAsync("verstuurd");
        }

        /// <summary>Opens the link of the invitation, chooses a password, sets the app, keeps the codes and is in. Name and address were typed by who invited.</summary>
        public async Task AcceptAsync(TestSite site, string email, string name)
        {
            await window.GoAsync(await site.LinkInMailAsync(email));
            await window.Page.GetByLabel("Kies een wachtwoord").FillAsync(Newcomer.GoodPassword);
            await window.Button("Uitnodiging aannemen").ClickAsync();
            await Expect(window.Heading).ToHaveTextAsync("App instellen");
            var key = await window.Main.Locator("code").InnerTextAsync();
            await window.Page.GetByRole(AriaRole.Textbox, new() { Name = "Code", Exact = true }).FillAsync(Newcomer.CodeOf(key, TimeProvider.System.GetUtcNow()));
            await window.Button("Bevestigen").ClickAsync();
            await window.Link("Ik heb de codes bewaard").ClickAsync();
            await Expect(window.Page.Locator(".person-menu__name")).ToContainTextAsync(name);
        }

        /// <summary>From the front page to the form, files chosen, group chosen, sent; ends at the progress.</summary>
        public async Task AddDocumentsAsync(string audience, params FilePayload[] files)
        {
            await window.FillInDocumentsAsync(audience, files);
            await window.Button("Toevoegen").ClickAsync();
            await Expect(window.Heading).ToContainTextAsync("Import van");
        }

        public async Task FillInDocumentsAsync(string audience, params FilePayload[] files)
        {
            await window.Page.GetByRole(AriaRole.Navigation, new() { Name = "Hoofdmenu" }).GetByRole(AriaRole.Link, new() { Name = "Bibliotheek" }).ClickAsync();
            await window.Page.Locator(".page-heading").GetByRole(AriaRole.Link, new() { Name = "Documenten toevoegen" }).ClickAsync();
            await window.Page.GetByLabel("Bestanden").SetInputFilesAsync(files);
            await window.Page.GetByLabel(audience).CheckAsync();
        }

        /// <summary>Presses the link that refreshes the progress, as a person does, until everything is read.</summary>
        public async Task<string> RefreshUntilReadAsync()
        {
            var waited = Stopwatch.StartNew();
            while (await window.Link("Voortgang verversen").CountAsync() > 0)
            {
                Assert.True(waited.Elapsed < Patience, $"Still busy: {await window.MainTextAsync()}");
                await window.Link("Voortgang verversen").ClickAsync();
                await window.Page.WaitForTimeoutAsync(250);
            }

            return await window.Main.Locator("[role=status]").InnerTextAsync();
        }

        public async Task SearchAsync(string words)
        {
            await window.SearchBox.FillAsync(words);
            await window.Button("Zoek").ClickAsync();
            await Expect(window.Page).ToHaveURLAsync(new Regex("/zoeken\\?q="));
            await Expect(window.SearchBox).ToHaveValueAsync(words);
        }

        /// <summary>The result with this title; searches again for as long as the index has not caught up.</summary>
        public async Task<ILocator> FindAsync(string words, string title)
        {
            var waited = Stopwatch.StartNew();
            while (true)
            {
                await window.SearchAsync(words);
                var result = window.Page.Locator(".search-result").Filter(new() { Has = window.Page.GetByRole(AriaRole.Heading, new() { Name = title, Exact = true }) });
                if (await result.CountAsync() > 0)
                {
                    return result;
                }

                Assert.True(waited.Elapsed < Patience, $"“{words}” did not find {title}: {await window.MainTextAsync()}");
                await window.Page.WaitForTimeoutAsync(250);
            }
        }

        /// <summary>From the list of agendas to the activity with this title, as a person looks for it.</summary>
        public async Task SearchForActivityAsync(string agenda, string title)
        {
            await window.GoAsync("/agendas");
            await window.FollowAsync(agenda);
            await window.Page.GetByLabel("Woord in de activiteit").FillAsync(title);
            await window.Button("Toon resultaten").ClickAsync();
            await window.FollowAsync(title);
            await Expect(window.Heading).ToHaveTextAsync(title);
        }

        public async Task<IReadOnlyList<string>> ResultTitlesAsync() => await window.Page.Locator(".search-result h2").AllInnerTextsAsync();
    }
}
