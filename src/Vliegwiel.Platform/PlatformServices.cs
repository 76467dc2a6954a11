// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Vliegwiel.Platform.Data;
using Vliegwiel.Platform.Days;
using Vliegwiel.Platform.Discussing;
using Vliegwiel.Platform.Exporting;
using Vliegwiel.Platform.Files;
using Vliegwiel.Platform.Jobs;
using Vliegwiel.Platform.Journal;
using Vliegwiel.Platform.Mail;
using Vliegwiel.Platform.Modules;
using Vliegwiel.Platform.People;
using Vliegwiel.Platform.Search;
using Vliegwiel.Platform.Search.Words;
using Vliegwiel.Platform.Spine;
using Vliegwiel.Platform.Threads;
using Vliegwiel.Platform.Unsent;

namespace Vliegwiel.Platform;

/// <summary>Puts the platform and its modules together.</summary>
public static class PlatformServices
{
    extension(IServiceCollection services)
    {
        /// <summary>Everything but the hosted services: enough for a command that does one thing.</summary>
        public IServiceCollection AddPlatform(IReadOnlyList<IModule> modules, DataFolder folder, DatabaseSettings database, MailSettings mail)
        {
            var catalogue = new ModuleCatalogue(modules);
            services.TryAddSingleton(TimeProvider.System);
            services.AddSingleton(catalogue);
            services.AddSingleton(folder);
            services.AddSingleton(database);
            services.AddSingleton(mail);
            services.AddSingleton(new FileFolder(folder.Files));
            services.AddSingleton<WorkSignal>();
            services.AddDbContext<VliegwielDb>((provider, options) => database.Configure(options));
            services.AddScoped<DatabaseUpgrade>();
            services.AddScoped<CurrentActor>();
            services.AddScoped<Access>();
            services.AddScoped<SpineCheck>();
            services.AddScoped<EventJournal>();
            services.AddScoped<History>();
            services.AddScoped<JournalTail>();
            services.AddScoped<PersonalDataLog>();
            services.AddScoped<Owners>();
            services.AddScoped<ThreadDesk>();
            services.AddScoped<ThreadCoverage>();
            services.AddScoped<MyDay>();
            services.AddScoped<JobQueue>();
            services.AddScoped<JobBoard>();
            services.AddScoped<FileStore>();
            services.AddScoped<Outbox>();
            services.TryAddSingleton(new PdfSettings());
            services.AddSingleton<PdfPrinter>();
            services.AddSingleton<JobRunner>();
            services.AddSingleton<Scheduler>();
            services.AddSingleton<SearchReplica>();
            services.AddScoped<SearchDesk>();
            services.AddDataProtection().SetApplicationName("vliegwiel");
            services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider => new ConfigureOptions<KeyManagementOptions>(
                options => options.XmlRepository = new ProtectionKeys(provider.GetRequiredService<IServiceScopeFactory>())));

            var builder = new ModuleBuilder(services, catalogue);
            builder.Does<SendMail, MailSending>();
            builder.AddWords();
            builder.AddDiscussions();
            builder.AddUnsentForms();
            foreach (var module in modules)
            {
                module.Describe(builder);
            }

            return services;
        }

        /// <summary>What runs beside the requests: jobs, schedules, the search replica and the watch for work of others.</summary>
        public IServiceCollection AddPlatformInBackground()
        {
            services.AddHostedService<WorkWatch>();
            services.AddHostedService(provider => provider.GetRequiredService<SearchReplica>());
            services.AddHostedService(provider => provider.GetRequiredService<JobRunner>());
            services.AddHostedService(provider => provider.GetRequiredService<Scheduler>());
            return services;
        }
    }
}
