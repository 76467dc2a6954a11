// SPDX-License-Identifier: EUPL-1.2
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vliegwiel.Agendas.Domain;

namespace Vliegwiel.Agendas.Data;

internal sealed class BulkMapping : IEntityTypeConfiguration<BulkAct>
{
    private static readonly ValueComparer<IReadOnlyList<BulkLine>> Lines = new((a, b) => ReferenceEquals(a, b), l => l.Count, l => l);

    public void Configure(EntityTypeBuilder<BulkAct> builder)
    {
        builder.ToTable("agendas_bulk_acts");
        builder.Property(b => b.Id).ValueGeneratedNever();
        builder.Property(b => b.Revision).IsConcurrencyToken();
        builder.Property(b => b.Lines).HasConversion(l => JsonSerializer.Serialize(l, JsonSerializerOptions.Default), t => JsonSerializer.Deserialize<List<BulkLine>>(t, JsonSerializerOptions.Default)!, Lines);
        builder.HasIndex(b => b.PersonId);
    }
}
