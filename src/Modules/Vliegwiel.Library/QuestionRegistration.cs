// SPDX-License-Identifier: EUPL-1.2
using Microsoft.Extensions.DependencyInjection;
using Vliegwiel.Library.Contracts;
using Vliegwiel.Library.Handovers;
using Vliegwiel.Library.Questions;
using Vliegwiel.Library.Seeds;
using Vliegwiel.Platform.Modules;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Library;

/// <summary>What the module tells the platform about questions.</summary>
internal static class QuestionRegistration
{
    /// <summary>What asks again and again looks this often; who is asked, and when, does not hang on it.</summary>
    private static readonly TimeSpan Often = TimeSpan.FromHours(6);

    extension(ModuleBuilder builder)
    {
        public ModuleBuilder Questions()
        {
            builder.Services.AddScoped<QuestionTools>();
            builder.Services.AddScoped<ShowQuestionTools>();
            builder.Services.AddScoped<ListQuestionTools>();
            builder.Services.AddScoped<KeepTools>();
            builder.Services.AddScoped<EditQuestionTools>();
            builder.Services.AddScoped<IHandoverSource, QuestionsToHandOver>();
            builder.Services.AddScoped<MailTools>();
            builder.Services.AddScoped<HelpTools>();
            builder.Services.AddScoped<ActorTools>();
            builder.Services.AddScoped<QuestionPost>();
            return builder
                .Describes<Question>(FindSimilar.QuestionKind, "Vraagstuk", q => new ObjectDescription
                {
                    Id = q.Id,
                    Title = q.Title,
                    Url = QuestionLinks.Show(q.Kenmerk),
                    OrganisationId = q.OrganisationId,
                    State = q.IsMerged ? "samengevoegd" : QuestionWords.Of(q.State),
                    Audiences = q.AudienceList,
                })
                .Ties(KeepAnswer.Tie, down: "is beantwoord met", up: "geeft antwoord op")
                .Searches<QuestionText>()
                .Discusses(FindSimilar.QuestionKind)
                .Day<QuestionDay>()
                .UseCase<DemoQuestions>()
                .UseCase<FindSimilar>()
                .UseCase<AskQuestion>()
                .UseCase<EditQuestion>()
                .UseCase<ShowQuestionVersions>()
                .UseCase<RecogniseQuestion>()
                .UseCase<TendQuestion>()
                .UseCase<AnswerQuestion>()
                .UseCase<KeepAnswer>()
                .UseCase<MergeQuestions>()
                .UseCase<ShowQuestion>()
                .UseCase<ListQuestions>()
                .UseCase<CountQuestions>()
                .UseCase<SayWhetherItHelped>()
                .Hears<QuestionChanged, TellOfChange>()
                .Hears<AnswerGiven, TellOfAnswer>()
                .Hears<BestAnswerChosen, TellOfBestAnswer>()
                .Hears<QuestionMerged, TellOfMerge>()
                .Does<AskWhetherItHelped, HelpAsking>()
                .Repeats<AskWhetherItHelped>(Often);
        }
    }
}
