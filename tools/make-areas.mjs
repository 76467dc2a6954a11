// SPDX-License-Identifier: EUPL-1.2
// Makes the list of areas that the product ships from lists and boundaries of the registers: codes, names, addresses,
// days and computed centre points, no geometry. What the sources do not say stays empty.
// From the root of the repository: node tools/make-areas.mjs MAP
// MAP holds gemeenten_2025.csv, provincies.csv, waterschappen.csv, omgevingsdiensten.csv and the two simplified GeoJSON files.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const target = 'src/Modules/Vliegwiel.Network/Seeds/Areas/gebieden.csv';
const columns = ['code', 'soort', 'naam', 'tooi', 'breedte', 'lengte', 'geldig_van', 'geldig_tot', 'ligt_in', 'overlapt', 'opvolger', 'organisatie', 'fictief'];
const country = 'NL';

// Reorganisations between the boundaries of 2022 and the register of 2025, with the day on which they took effect.
// The province of these four is not in the sources, so it stays empty.
const merged = [
    ['GM0457', 'Weesp', '2022-03-24', 'GM0363'],
    ['GM0501', 'Brielle', '2023-01-01', 'GM1992'],
    ['GM0530', 'Hellevoetsluis', '2023-01-01', 'GM1992'],
    ['GM0614', 'Westvoorne', '2023-01-01', 'GM1992'],
];

const folder = process.argv[2];
if (!folder) {
    console.error('Noem de map met de bronbestanden: node tools/make-areas.mjs MAP');
    process.exit(2);
}

const centres = new Map();
const whole = { area: 0, x: 0, y: 0 };
for (const [file, counts] of [['gemeenten_2025_simplified.geojson', true], ['provincies_2025_simplified.geojson', false]]) {
    for (const feature of JSON.parse(read(file)).features) {
        const sum = measure(feature.geometry);
        centres.set(feature.properties.statcode, centre(sum));
        if (counts) { add(whole, sum); }
    }
}
centres.set(country, centre(whole));

const provinces = table('provincies.csv');
const codeOf = new Map(provinces.map(p => [p.naam, p.cbs_statcode]));
const rows = [
    { code: country, soort: 'land', naam: 'Nederland' },
    ...provinces.map(p => ({ code: p.cbs_statcode, soort: 'provincie', naam: p.naam, tooi: p.tooi_uri, ligt_in: country, organisatie: capital(p.naam_incl_soort) })),
    ...table('gemeenten_2025.csv').map(g => ({
        code: g.cbs_statcode, soort: 'gemeente', naam: g.officiele_naam, tooi: g.tooi_uri, geldig_van: g.begindatum,
        ligt_in: g.provincie_statcode, organisatie: capital(g.officiele_naam_incl_soort),
    })),
    ...merged.map(([code, naam, on, into]) => ({ code, soort: 'gemeente', naam, geldig_tot: dayBefore(on), opvolger: into })),
    ...table('waterschappen.csv').map(w => ({
        code: w.organisatiecode.toUpperCase(), soort: 'waterschap', naam: w.naam, tooi: w.tooi_uri, geldig_van: w.begindatum,
        organisatie: /^(Hoogheemraadschap|Wetterskip)/.test(w.naam) ? w.naam : `Waterschap ${w.naam}`,
    })),
    ...table('omgevingsdiensten.csv').map(o => {
        const from = /^vanaf (\S+)$/.exec(o.status)?.[1];
        const [, on, into] = /^opgegaan per (\S+) in (\S+)$/.exec(o.status) ?? [];
        return {
            code: o.tooi_code.toUpperCase(), soort: 'omgevingsdienstgebied', naam: o.tooi_naam, tooi: o.tooi_uri, geldig_van: from, geldig_tot: on && dayBefore(on),
            overlapt: o.provincies.split('|').map(p => codeOf.get(p)).join('|'), opvolger: into?.toUpperCase(), organisatie: o.tooi_naam,
        };
    }),
];
for (const row of rows) {
    [row.breedte, row.lengte] = centres.get(row.code) ?? [];
}
writeFileSync(target, [columns, ...rows.map(row => columns.map(c => row[c] ?? ''))].map(cells => cells.map(quoted).join(';')).join('\n') + '\n');
console.log(`${rows.length} gebieden in ${target}`);

function read(name) { return readFileSync(join(folder, name), 'utf8'); }

function table(name) {
    const [head, ...lines] = read(name).trim().split(/\r?\n/).map(cells);
    return lines.map(line => Object.fromEntries(head.map((column, i) => [column, line[i]])));
}

function cells(line) {
    return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(m => m[1]?.replaceAll('""', '"') ?? m[2]);
}

// The centre of gravity: rings as planes, a degree of longitude shortened by the latitude.
function measure(geometry) {
    const sum = { area: 0, x: 0, y: 0 };
    for (const polygon of geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates) {
        polygon.forEach((ring, i) => {
            const part = { area: 0, x: 0, y: 0 };
            for (let k = 0; k + 1 < ring.length; k++) {
                const [[x1, y1], [x2, y2]] = [ring[k], ring[k + 1]];
                const cross = x1 * y2 - x2 * y1;
                part.area += cross / 2;
                part.x += (x1 + x2) * cross / 6;
                part.y += (y1 + y2) * cross / 6;
            }
            const sign = (part.area < 0 ? -1 : 1) * (i === 0 ? 1 : -1) * Math.cos(ring[0][1] * Math.PI / 180);
            add(sum, { area: part.area * sign, x: part.x * sign, y: part.y * sign });
        });
    }
    return sum;
}

function add(sum, part) { sum.area += part.area; sum.x += part.x; sum.y += part.y; }

function centre(sum) { return [(sum.y / sum.area).toFixed(4), (sum.x / sum.area).toFixed(4)]; }

function dayBefore(day) { return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10); }

function capital(name) { return name[0].toUpperCase() + name.slice(1); }

function quoted(cell) { return /[;"\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell; }
