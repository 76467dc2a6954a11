// SPDX-License-Identifier: EUPL-1.2
using System.Globalization;
using Vliegwiel.Platform.Mail;
using Vliegwiel.Web.Serving;

namespace Vliegwiel.Web.Commands;

/// <summary><c>start</c>: serves the site until it is told to stop.</summary>
internal static class ServeCommand
{
    public static readonly Command Command = new(
        "start", "De site starten.", [],
        [
            new("data", "MAP", "de map met index, bestanden en (zonder --db) de database; zonder deze optie: data"),
            Node.Db,
            new("url", "ADRES", "waar de site luistert; zonder deze optie http://127.0.0.1:5080"),
            new("certificaat", "BESTAND", "PEM-bestand met certificaat en sleutel, voor een adres met https"),
            new("achter-proxy", null, "een proxy op deze machine neemt de verzoeken aan en geeft X-Forwarded-For, -Proto en -Host door"),
            new("proxies", "ADRESSEN", "zoals --achter-proxy, maar dan van deze adressen of netwerken (met komma's); alleen die worden geloofd"),
            new("demo", null, "demo-regio maken als de map leeg is, en aanmelden als elke rol (alleen op deze machine)"),
            new("ontwikkeling", null, "de pagina's onder /dev tonen (alleen op deze machine)"),
        ],
        RunAsync);

    private static async Task<ExitCode> RunAsync(Arguments arguments, CommandOutput output, CancellationToken cancel)
    {
        if (SiteSettings.ReadProxies(arguments.Find("proxies")) is not { } proxies)
        {
            return output.Refuse($"“{arguments.Find("proxies")}” zijn geen adressen of netwerken. Schrijf bijvoorbeeld --proxies 10.0.0.7,10.1.0.0/24.");
        }

        var settings = new SiteSettings
        {
            DataFolder = arguments.Find("data") ?? "data",
            PostgresConnection = arguments.Find("db") ?? Environment.GetEnvironmentVariable("VLIEGWIEL_DB"),
            Url = arguments.Find("url") ?? "http://127.0.0.1:5080",
            Demo = arguments.Has("demo"),
            Development = arguments.Has("ontwikkeling") || arguments.Has("demo"),
            Certificate = arguments.Find("certificaat"),
            BehindProxy = arguments.Has("achter-proxy") || proxies.Count > 0,
            Proxies = proxies,
            Mail = MailFromEnvironment(),
        };
        if ((settings.Demo || settings.Development) && !settings.IsLoopback)
        {
            return output.Refuse($"De demo en /dev kunnen alleen op deze machine zelf (127.0.0.1 of localhost), niet op {settings.Url}.");
        }

        if (settings.Certificate is { } certificate && !File.Exists(certificate))
        {
            return output.Refuse($"Het certificaat “{certificate}” is er niet. Controleer de naam achter --certificaat.");
        }

        await using var site = await Site.OpenAsync(settings, cancel);
        if (site is null)
        {
            return output.Refuse($"De map “{settings.DataFolder}” is in gebruik door een ander Vliegwiel-programma. Stop dat eerst, of kies een andere map.");
        }

        await site.StartAsync(cancel);
        await output.Out.WriteLineAsync($"Vliegwiel draait op {site.Address}" + (settings.Demo ? " (demo: kies een rol op de eerste pagina)" : ""));
        if (site.FirstAdministratorLink is { } link)
        {
            await output.Out.WriteLineAsync($"Deze site heeft nog geen beheerder. Word dat via deze koppeling (eenmalig, 24 uur geldig; een nieuwe start maakt een nieuwe): {link}");
        }

        await site.WaitForStopAsync(cancel);
        return ExitCode.Done;
    }

    private static MailSettings MailFromEnvironment()
    {
        var standard = new MailSettings();
        return new MailSettings
        {
            Host = Environment.GetEnvironmentVariable("VLIEGWIEL_SMTP_HOST"),
            Port = int.TryParse(Environment.GetEnvironmentVariable("VLIEGWIEL_SMTP_PORT"), CultureInfo.InvariantCulture, out var port) ? port : standard.Port,
            UseTls = Environment.GetEnvironmentVariable("VLIEGWIEL_SMTP_TLS") == "ja",
            User = Environment.GetEnvironmentVariable("VLIEGWIEL_SMTP_USER"),
            Password = Environment.GetEnvironmentVariable("VLIEGWIEL_SMTP_PASSWORD"),
            From = Environment.GetEnvironmentVariable("VLIEGWIEL_MAIL_VAN") ?? standard.From,
        };
    }
}
