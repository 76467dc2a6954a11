// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Network.Days;
using Vliegwiel.Network.Domain;
using Vliegwiel.Network.Handovers;
using Vliegwiel.Platform.Modules;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Network;

/// <summary>What the module tells the platform about changing work and roles, and what is left open then.</summary>
internal static class HandoverRegistration
{
    extension(ModuleBuilder builder)
    {
        public ModuleBuilder Handovers() => builder
            .Describes<Handover>("overdracht", "Overdracht", h => new ObjectDescription
            {
                Id = h.Id,
                Title = "Overdracht",
                Url = NetworkLinks.Handover(h.Kenmerk),
                OrganisationId = h.OrganisationId,
                State = h.OpenCount > 0 ? "open" : "klaar",
                Audiences = h.Audiences,
            })
            .Day<NetworkDay>()
            .UseCase<WorkTools>()
            .UseCase<RoleTools>()
            .UseCase<StartHandover>()
            .UseCase<ChangeJob>()
            .UseCase<StartRole>()
            .UseCase<EndRole>()
            .UseCase<WithdrawEnd>()
            .Does<FollowWork, ContactFollowing>()
            .Repeats<FollowWork>(TimeSpan.FromHours(1))
            .UseCase<SettleHandoverItem>()
            .UseCase<ShowHandover>()
            .UseCase<StaffChoices>();
    }
}
