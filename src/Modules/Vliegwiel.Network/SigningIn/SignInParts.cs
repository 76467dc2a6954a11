// SPDX-License-Identifier: EUPL-1.2
using Microsoft.Extensions.DependencyInjection;
using Vliegwiel.Network.Contracts;
using Vliegwiel.Platform.Modules;

namespace Vliegwiel.Network.SigningIn;

/// <summary>What signing in adds to the module.</summary>
internal static class SignInParts
{
    public static void AddTo(ModuleBuilder builder)
    {
        builder.Services.AddSingleton<Vault>();
        builder.Services.AddSingleton<SignInLimits>();
        builder
            .UseCase<CurrentSession>()
            .Answers<Sessions>()
            .Answers<GuestActors>()
            .Answers<FirstAdministrator>()
            .UseCase<Links>()
            .UseCase<Welcome>()
            .UseCase<Proofs>()
            .UseCase<AppSetup>()
            .UseCase<EnterWithPassword>()
            .UseCase<EnterWithCode>()
            .UseCase<ProveAgain>()
            .UseCase<AskNewPassword>()
            .UseCase<ChoosePassword>()
            .UseCase<BecomeFirstAdministrator>()
            .UseCase<InvitationRights>()
            .UseCase<InvitationMail>()
            .UseCase<InvitePerson>()
            .UseCase<ListInvitations>()
            .UseCase<AcceptInvitation>()
            .UseCase<GuestLinkMail>()
            .UseCase<GiveGuestLink>()
            .UseCase<ListGuestLinks>()
            .UseCase<OpenGuestLink>()
            .UseCase<EditRoleMailboxes>()
            .UseCase<FreshProof>()
            .UseCase<ShowMySignIn>()
            .Does<TidySignIns, SignInTidying>()
            .Repeats<TidySignIns>(TimeSpan.FromDays(1));
    }
}
