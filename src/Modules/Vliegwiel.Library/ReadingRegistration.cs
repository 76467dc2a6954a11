// SPDX-License-Identifier: EUPL-1.2
using Microsoft.Extensions.DependencyInjection;
using Vliegwiel.Library.Fetching;
using Vliegwiel.Library.Importing;
using Vliegwiel.Library.Reading;
using Vliegwiel.Platform.Modules;

namespace Vliegwiel.Library;

/// <summary>What the module tells the platform about reading, recognising and fetching documents.</summary>
internal static class ReadingRegistration
{
    extension(ModuleBuilder builder)
    {
        public ModuleBuilder AddReading()
        {
            builder.Services.AddSingleton(new FetchLimits());
            builder.Services.AddScoped<TextRecognition>();
            builder.Services.AddScoped<ReadingTools>();
            builder.Services.AddScoped<ZipArrival>();
            builder.Services.AddScoped<ImporterView>();
            builder.Services.AddScoped<NearDuplicates>();
            builder.Services.AddScoped<WebFetch>();
            return builder
                .Does<RecognisePages, PageRecognition>()
                .Does<FetchAddress, AddressFetching>();
        }
    }
}
