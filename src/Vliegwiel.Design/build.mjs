// SPDX-License-Identifier: EUPL-1.2
// Bundles styles/vliegwiel.css with the design system's own css and the typeface into wwwroot/dist.
import { build, transform } from 'esbuild';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import path from 'node:path';

const here = path.dirname(fileURLToPath(import.meta.url));
const out = path.join(here, 'wwwroot', 'dist');
const themes = (await readdir(path.join(here, 'styles', 'themes')))
  .filter((file) => file.endsWith('.css'))
  .map((file) => `.${path.basename(file, '.css')}`);

// A token is worked out on the element that declares it. The tokens are therefore declared on every theme class too,
// so that a theme may be set on any element and not only on <html>.
const tokensOnEveryTheme = {
  name: 'tokens-on-every-theme',
  setup(bundler) {
    bundler.onLoad({ filter: /(voorbeeld-design-tokens[\\/]dist[\\/]theme|styles[\\/](tokens|preferences))\.css$/ }, async ({ path: file }) => ({
      contents: (await readFile(file, 'utf8')).replaceAll('.voorbeeld-theme', [':root', ...themes].join(', ')),
      loader: 'css',
    }));
  },
};

// The theme describes components of several design systems; only what this stylesheet asks for is kept.
// Tokens that pages may use (--basis-…, --vliegwiel-…) always stay.
function withoutUnusedTokens(css) {
  const declaration = /^\s*(--[\w-]+):(?:"(?:\\.|[^"\\])*"|[^;{}"])*;[ \t]*\n/gm;
  for (let before = 0; before !== css.length; ) {
    before = css.length;
    const used = new Set([...css.matchAll(/var\(\s*(--[\w-]+)/g)].map((match) => match[1]));
    css = css.replace(declaration, (line, name) => (/^--(basis|vliegwiel)-/.test(name) || used.has(name) ? line : ''));
  }
  return css;
}

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
const bundle = await build({
  entryPoints: [path.join(here, 'styles', 'vliegwiel.css')],
  outdir: out,
  bundle: true,
  write: false,
  loader: { '.woff2': 'file' },
  assetNames: 'fonts/[name]',
  plugins: [tokensOnEveryTheme],
  logLevel: 'warning',
});

for (const file of bundle.outputFiles) {
  let contents = file.contents;
  if (file.path.endsWith('.css')) {
    const small = await transform(withoutUnusedTokens(file.text), { loader: 'css', minify: true });
    // The content security policy allows our own files only: no data: images, nothing from elsewhere.
    if (/url\(\s*["']?(data:|https?:|\/\/)/.test(small.code)) {
      throw new Error('The stylesheet asks for something that the content security policy forbids.');
    }
    contents = Buffer.from(small.code);
    console.log(`${path.relative(here, file.path)}: ${contents.length} bytes, ${gzipSync(contents).length} compressed`);
  }
  await mkdir(path.dirname(file.path), { recursive: true });
  await writeFile(file.path, contents);
}
