import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { analyzeInputs } from '../../dist/analysis/index.js';
import { webSource } from '../../dist/capture/index.js';
import { LANGUAGES } from '../../dist/languages/index.js';
import { loadLanguage } from '../../dist/languages/load.js';
import { buildReport, PLAIN, renderTransfers, TextFace } from '../../dist/report/index.js';
import { readTrustedKey } from '../../dist/tokens/index.js';
import { replay } from '../builders/replay.js';

const BUILDER = fileURLToPath(new URL('../builders/rule-fixture.ts', import.meta.url));
const FIXTURES = new URL('../../fixtures/rules/', import.meta.url);

/** The first fixture that each rule fires for, with the English `text` that siptriage prints for it, by its rule. */
export async function toldFixtures() {
  const { fixtures, textOf } = await ruleFixtures();
  const told = new Map();
  for (const fixture of fixtures) {
    if (fixture.fires && !told.has(fixture.rule)) {
      told.set(fixture.rule, { ...fixture, text: await textOf(fixture) });
    }
  }
  return told;
}

/**
 * The fixtures, and what tells one. The scenarios are told by TypeScript, which not every Node that builds this project runs
 * as it is.
 */
export async function ruleFixtures() {
  const { readRuleFixtures, captureOfFixture } = await builder();
  await Promise.all(LANGUAGES.map(loadLanguage));
  const analysisOf = (fixture, lang) => analyse(fixture, captureOfFixture(fixture), lang);
  return {
    fixtures: readRuleFixtures(FIXTURES),
    findingsOf: (fixture) => inEachLanguage(async (lang) => findingsIn(await analysisOf(fixture, lang), lang)),
    textOf: async (fixture) => textIn(fixture, await analysisOf(fixture, 'en'), 'en'),
  };
}

async function builder() {
  const folder = mkdtempSync(join(tmpdir(), 'siptriage-fixtures-'));
  try {
    const bundle = await rolldown({ input: BUILDER, platform: 'node', external: /^node:/ });
    const file = join(folder, 'rule-fixture.mjs');
    await bundle.write({ file, format: 'esm' });
    await bundle.close();
    return await import(pathToFileURL(file).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function keysOf({ trust }) {
  return trust === null ? [] : readTrustedKey(trust, readFileSync(new URL(`../${trust}`, FIXTURES), 'utf8'));
}

async function inEachLanguage(tell) {
  const told = {};
  for (const lang of LANGUAGES) {
    told[lang] = await tell(lang);
  }
  return told;
}

async function analyse(fixture, bytes, lang) {
  const inputs = [{ path: 'trace.pcap', open: async () => webSource(bytes), canReopen: true }];
  const { analysis } = await analyzeInputs(inputs, {
    lang,
    cards: { cards: [], keys: keysOf(fixture) },
    inspectsAll: fixture.rule.startsWith('message/'),
  });
  return analysis;
}

function findingsIn(analysis, lang) {
  return buildReport(analysis, { version: '0', lang }).findings;
}

async function textIn(fixture, analysis, lang) {
  const look = { lang, style: PLAIN, detail: 'normal' };
  if (fixture.rule.startsWith('transfer/')) {
    return renderTransfers(analysis, look);
  }
  const face = await replay(analysis, new TextFace(look));
  return (await face.pieces()).join('');
}
