// SPDX-License-Identifier: EUPL-1.2
using Vliegwiel.Library.Connections;
using Vliegwiel.Library.Contracts;
using Vliegwiel.Library.Data;
using Vliegwiel.Library.Questions;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Spine;

namespace Vliegwiel.Library.Seeds;

/// <summary>Questions of the made-up region, one or more in every state, on subjects that the learning network named (inventory section 4).</summary>
internal sealed class DemoQuestions(VliegwielDb db, KeepAnswer keep, QuestionTools tools, ActorTools actors)
{
    private const string Spinner = "spinner@kringloop.example";
    private const string Lindedal = "beleid@lindedal.example";
    private const string Velderdam = "beheer@velderdam.example";
    private const string Heuvelrade = "organisatiebeheer@heuvelrade.example";
    private const string Province = "programma@middenland.example";
    private const string WaterBoard = "grondstoffen@driebeken.example";
    private const string MadeUp = "Voorbeeld uit de verzonnen regio van de demonstratie.";

    private Audience _network;

    public async Task PlantAsync(CancellationToken cancel)
    {
        await BecomeAsync(Spinner, cancel);
        _network = actors.Current.Value.Audiences.First(a => a.Token.Split(':') is ["verband", _]);

        await AskAsync(Heuvelrade, 12, "Hoe krijgen wij bestuurlijke urgentie voor circulair slopen?",
            "Ons college vindt circulair slopen een mooi idee, maar het krijgt geen plek in de begroting. Wat overtuigde het bestuur bij u?", QuestionPhase.MakingPolicy, _network, cancel);

        await ChangedAsync(cancel);
        var agreements = await AskAsync(Lindedal, 40, "Welke afspraken over losmaakbaar bouwen passen in prestatieafspraken met de woningcorporatie?",
            "Wij maken dit najaar nieuwe prestatieafspraken. Welke afspraak is meetbaar en ook haalbaar voor een kleine corporatie?", QuestionPhase.MakingPolicy, _network, cancel);
        await TooAsync(agreements, Velderdam, 30, "Wij onderhandelen in het voorjaar met twee corporaties.", cancel);
        await BecomeAsync(Spinner, cancel);
        agreements.PickUp(actors.Current.Value.PersonId!.Value);
        tools.Journal.Record(new QuestionPickedUp { ObjectId = agreements.Id, LeadId = actors.Current.Value.PersonId!.Value });

        var supply = await AskAsync(WaterBoard, 65, "Hoe brengen wij vraag en aanbod van vrijkomende materialen bij elkaar zonder eigen depot?",
            "Er komen damwanden en klinkers vrij, maar de vraag komt maanden later. Een eigen depot is te duur. Hoe lost u de tijd ertussen op?", QuestionPhase.Procuring, Audience.SignedIn, cancel);
        await AnswerAsync(supply, Velderdam, 9, "Wij zetten in het bestek dat de aannemer vrijkomende klinkers zes maanden bewaart op het werkterrein van het volgende werk. Dat lukt alleen als de planning van beide werken bekend is.", cancel);

        var mpg = await AskAsync(Lindedal, 90, "Mogen wij in een eigen tender een scherpere MPG vragen?",
            "Wij bouwen zelf een school. Mogen wij als opdrachtgever een lagere milieuprestatie (MPG) vragen dan de landelijke grens, en kunnen wij die ook verplichten?", QuestionPhase.Procuring, Audience.SignedIn, cancel);
        await TooAsync(mpg, Velderdam, 70, null, cancel);
        var mpgAnswer = await AnswerAsync(mpg, Province, 62, "Als opdrachtgever van een eigen gebouw kunt u een scherpere MPG vragen en belonen in de gunning. Voor gebouwen van anderen kan een gemeente het alleen vragen, niet verplichten. Noem de versie van de rekenmethode, anders zijn inschrijvingen niet te vergelijken.", cancel);
        await ChooseAsync(mpg, mpgAnswer, Lindedal, 20, cancel);

        var same = await AskAsync(Heuvelrade, 75, "Mag een gemeente een MPG-eis stellen bij een eigen gebouw?",
            "Voor de nieuwe gemeentewerf willen wij een MPG-eis in de aanbesteding. Mag dat?", QuestionPhase.Procuring, Audience.SignedIn, cancel);

        var timber = await AskAsync(Velderdam, 230, "Hoe schrijven wij houtbouw uit zonder één product te noemen?",
            "Wij willen houtbouw vragen voor een beheergebouw. Hoe doen wij dat zonder naar één leverancier toe te schrijven?", QuestionPhase.Procuring, Audience.Public, cancel);
        await TooAsync(timber, Lindedal, 220, "Wij bouwen een fietsenstalling in hout.", cancel);
        var timberAnswer = await AnswerAsync(timber, Province, 200, "Vraag naar de prestatie: een aandeel hernieuwbaar materiaal, losmaakbaarheid en een grens voor de milieukosten. Noem hout niet als eis, wel als voorbeeld. Laat inschrijvers hun keuze onderbouwen.", cancel);
        await ChooseAsync(timber, timberAnswer, Velderdam, 150, cancel);
        await SayAsync(timber, timberAnswer, Velderdam, HelpVerdict.Applied, 12, "Gebruikt in de uitvraag van het beheergebouw.", cancel);
        await SayAsync(timber, timberAnswer, Lindedal, HelpVerdict.Partly, 3, "De grens voor milieukosten was te veel werk voor een stalling.", cancel);

        var lobby = await AskAsync(Province, 120, "Kunnen wij samen vragen om één landelijke methode voor losmaakbaarheid?",
            "Elke opdrachtgever meet losmaakbaarheid anders. Trekken wij samen op richting het Rijk?", QuestionPhase.Exploring, _network, cancel);
        lobby.Park("Wij wachten op de uitkomst van het overleg met het Rijk. Daarna pakken wij dit weer op.");
        tools.Journal.Record(new QuestionParked { ObjectId = lobby.Id });
        await db.SaveChangesAsync(CancellationToken.None);

        await ConnectAsync(supply, WaterBoard, Velderdam, 35, accepts: [WaterBoard, Velderdam], ConnectionState.Delivered, "Wij delen nu onze planning van klinkerwerken.", cancel);
        await ConnectAsync(agreements, Lindedal, Heuvelrade, 3, accepts: [Lindedal], null, null, cancel);
        await ConnectAsync(mpg, Velderdam, Lindedal, 12, accepts: [Lindedal, Velderdam], null, null, cancel);
        await ConnectAsync(lobby, WaterBoard, Province, 20, accepts: [WaterBoard, Province], ConnectionState.InContact, null, cancel);
        await ConnectAsync(timber, Heuvelrade, Velderdam, 60, accepts: [Heuvelrade, Velderdam], ConnectionState.Nothing, "Het project ging niet door.", cancel);
        await db.SaveChangesAsync(CancellationToken.None);
        await MergeAsync(same, mpg, cancel);
        await KeepAsync(timber, timberAnswer, cancel);
    }

    /// <summary>A question that is open to all who are signed in, and that its asker made sharper a day later.</summary>
    private async Task ChangedAsync(CancellationToken cancel)
    {
        var question = await AskAsync(WaterBoard, 5, "Hoe leggen wij vrijkomende damwanden vast?",
            "Wij willen weten welke damwanden vrijkomen. Hoe houdt u dat bij?", QuestionPhase.Exploring, Audience.SignedIn, cancel);
        await db.SaveChangesAsync(CancellationToken.None);
        var me = actors.Current.Value.PersonId!.Value;
        db.QuestionVersions.Add(question.Change(
            question.Fields with { Title = "Welke gegevens legt u vast van damwanden die vrijkomen?", Text = "Wij willen weten welke damwanden de komende vijf jaar vrijkomen. Welke gegevens legt u vast, en wie houdt de lijst bij?" }, me, Ago(4)));
        tools.Journal.Record(new QuestionChanged { ObjectId = question.Id, Version = question.VersionNumber, ChangedById = me, Fields = ["Title", "Text"] });
        await db.SaveChangesAsync(CancellationToken.None);
    }

    /// <param name="came">What came of it; null while nobody said.</param>
    private async Task ConnectAsync(Question about, string seeker, string helper, int daysAgo, string[] accepts, ConnectionState? came, string? yield, CancellationToken cancel)
    {
        await BecomeAsync(helper, cancel);
        var helperId = actors.Current.Value.PersonId!.Value;
        await BecomeAsync(seeker, cancel);
        var seekerId = actors.Current.Value.PersonId!.Value;
        await BecomeAsync(Spinner, cancel);
        var (connection, _, _) = Connection.Propose(about.Id, seekerId, helperId, actors.Current.Value.PersonId!.Value, $"Beiden werken aan “{about.Title}”.", Ago(daysAgo));
        db.Connections.Add(connection);
        tools.Journal.Record(new ConnectionProposed { ObjectId = connection.Id, OccasionId = about.Id });
        foreach (var email in accepts)
        {
            connection.Accept(email == seeker ? seekerId : helperId, Ago(daysAgo - 1));
        }

        if (came is { } state && connection.Report(state, yield, Ago(1)) is { } refusal)
        {
            throw new InvalidOperationException($"The demonstration was refused: {refusal.Message}");
        }
    }

    private async Task MergeAsync(Question same, Question mpg, CancellationToken cancel)
    {
        await BecomeAsync(Spinner, cancel);
        same.MergeInto(mpg, [same]);
        tools.Journal.Record(new QuestionMerged { ObjectId = same.Id, IntoId = mpg.Id, MergedById = actors.Current.Value.PersonId!.Value, Merges = same.Merges });
        tools.Journal.Record(new QuestionTookIn { ObjectId = mpg.Id, FromId = same.Id });
        await db.SaveChangesAsync(CancellationToken.None);
    }

    private async Task KeepAsync(Question timber, Answer answer, CancellationToken cancel)
    {
        await BecomeAsync(Velderdam, cancel);
        if ((await keep.RunAsync(timber.Kenmerk, answer.Id)).Refusal is { } refusal)
        {
            throw new InvalidOperationException($"The demonstration was refused: {refusal.Message}");
        }
    }

    private async Task<Question> AskAsync(string email, int daysAgo, string title, string text, QuestionPhase phase, Audience audience, CancellationToken cancel)
    {
        await BecomeAsync(email, cancel);
        var question = Question.Ask(
            new AskedQuestion { Title = title, Text = text, Context = MadeUp, Phase = phase, Themes = [], Audiences = [audience] },
            actors.Current.Value.PersonId!.Value, actors.Current.Value.OrganisationId, Ago(daysAgo));
        db.Questions.Add(question);
        tools.Journal.Record(new QuestionAsked { ObjectId = question.Id });
        return question;
    }

    private async Task TooAsync(Question question, string email, int daysAgo, string? remark, CancellationToken cancel)
    {
        await BecomeAsync(email, cancel);
        var organisation = actors.Current.Value.OrganisationId!.Value;
        db.Recognitions.Add(Recognition.Of(question.Id, organisation, actors.Current.Value.PersonId!.Value, remark, Ago(daysAgo)));
        tools.Journal.Record(new QuestionRecognised { ObjectId = question.Id, OrganisationId = organisation });
    }

    /// <summary>Nobody is told: letters of the past would go out today.</summary>
    private async Task<Answer> AnswerAsync(Question question, string email, int daysAgo, string text, CancellationToken cancel)
    {
        await BecomeAsync(email, cancel);
        var answer = Answer.Give(question.Id, text, actors.Current.Value.PersonId!.Value, actors.Current.Value.OrganisationId, [], Ago(daysAgo));
        question.TakeAnswer();
        db.Answers.Add(answer);
        return answer;
    }

    private async Task ChooseAsync(Question question, Answer answer, string email, int daysAgo, CancellationToken cancel)
    {
        await BecomeAsync(email, cancel);
        question.ChooseBest(answer.Id, answer.At, Ago(daysAgo));
    }

    private async Task SayAsync(Question question, Answer answer, string email, HelpVerdict verdict, decimal hours, string remark, CancellationToken cancel)
    {
        await BecomeAsync(email, cancel);
        var (report, _) = HelpReport.Ask(question.Id, answer.Id, actors.Current.Value.PersonId!.Value, actors.Current.Value.OrganisationId, Ago(58), TimeSpan.FromDays(90));
        report.Say(verdict, hours, remark, Ago(50));
        db.HelpReports.Add(report);
        if (verdict == HelpVerdict.Applied)
        {
            question.WasApplied();
        }

        tools.Journal.Record(new AnswerJudged(verdict, hours) { ObjectId = question.Id, ReportId = report.Id });
    }

    private DateTimeOffset Ago(int days) => tools.Clock.GetUtcNow().AddDays(-days);

    private async Task BecomeAsync(string email, CancellationToken cancel)
    {
        var person = await tools.Network.FindPersonIdByEmailAsync(email, cancel) ?? throw new InvalidOperationException($"The region has no {email}.");
        actors.Current.Become(await actors.Source.FindAsync(person, cancel) ?? throw new InvalidOperationException($"{email} may not act."));
    }
}
