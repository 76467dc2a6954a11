// SPDX-License-Identifier: EUPL-1.2
using Microsoft.Extensions.DependencyInjection;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Network.SigningIn;
using Vliegwiel.Platform.Data;
using Vliegwiel.Tests.Sites;

namespace Vliegwiel.Tests.Network.SigningIn;

/// <summary>Short ways to what tests of signing in ask of the site.</summary>
internal static class SignInAsked
{
    extension(IServiceProvider services)
    {
        public FirstAdministrator GetRequiredFirst() => services.GetRequiredService<FirstAdministrator>();

        public VliegwielDb Db() => services.GetRequiredService<VliegwielDb>();

        public GuestActors Guests() => services.GetRequiredService<GuestActors>();
    }

    extension(TestSite site)
    {
        public SignInLimits Limits() => site.Services.GetRequiredService<SignInLimits>();
    }
}
