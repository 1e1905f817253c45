// Writes dist/report-page.js, the script and the styles of the HTML report as strings, with the hashes by which the policy of
// the page lets them act. `#report-page` is its name for whoever imports it (package.json).
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { addEveryLanguage } from '../../dist/languages/every.js';
import { LANGUAGES } from '../../dist/languages/index.js';
import { HTML_WORDS } from '../../dist/report/html/html-words-en.js';
import { LADDER_COLOURS, LADDER_CSS } from '../../dist/report/ladder/svg/svg-style.js';

const CLIENT = new URL('../../dist/report/html/client/page-script.js', import.meta.url);
const STYLES = new URL('../../src/report/html/client/page.css', import.meta.url);
const FILE = new URL('../../dist/report-page.js', import.meta.url);

addEveryLanguage();
const script = await scriptOf(fileURLToPath(CLIENT));
const styles = smaller(readFileSync(STYLES, 'utf8')) + ladderColours() + LADDER_CSS + languageRules() + wordRules();
const code = { script, scriptHash: hashOf(script), styles, stylesHash: hashOf(styles) };
for (const [name, text] of Object.entries({ script, styles })) {
  if (/<\/?(?:script|style)|<!--/i.test(text)) {
    throw new Error(`the ${name} of the report would end its element`);
  }
}
writeFileSync(FILE, `export const PAGE_CODE = ${JSON.stringify(code)};\n`);

async function scriptOf(input) {
  const bundle = await rolldown({ input, platform: 'browser' });
  const { output } = await bundle.generate({ format: 'iife', name: 'page', minify: true });
  await bundle.close();
  return `${output[0].code.trim()}page.startPage();`;
}

/** Without comments and blanks that say nothing. */
function smaller(css) {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;}/g, '}')
    .trim();
}

/** Colours of ladders: they follow the theme of the page. */
function ladderColours() {
  const dark = new Map(valuesIn(LADDER_COLOURS.dark));
  const both = valuesIn(LADDER_COLOURS.light).map(([name, light]) => `${name}:light-dark(${light},${dark.get(name)})`);
  return `:root{${both.join(';')}}`;
}

function valuesIn(properties) {
  return properties
    .split(';')
    .filter((text) => text !== '')
    .map((text) => text.split(':'));
}

/** What stands in another language than the page shows is not there. */
function languageRules() {
  return LANGUAGES.map((lang) => `html[lang=${lang}] [lang]:not([lang=${lang}],.always){display:none}`).join('');
}

/** What thousands of stories say alike: as text in each of them it would be half of their elements. */
function wordRules() {
  const rules = LANGUAGES.map((lang) => {
    const { needsScript, inShort } = HTML_WORDS.in(lang);
    return [
      `html[lang=${lang}] .packed::before{content:${JSON.stringify(needsScript)}}`,
      `html[lang=${lang}] .short::before{content:${JSON.stringify(`${inShort} `)}}`,
    ].join('');
  });
  return rules.join('');
}

function hashOf(text) {
  return createHash('sha256').update(text).digest('base64');
}
