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

/**
 * Every fixture of the rules with what the whole pipeline makes of it: `findings` and `text` by language. The scenarios are
 * told by TypeScript, which not every Node that builds this project runs as it is.
 */
export async function toldFixtures() {
  const { readRuleFixtures, captureOfFixture } = await builder();
  await Promise.all(LANGUAGES.map(loadLanguage));
  const told = [];
  for (const fixture of readRuleFixtures(FIXTURES)) {
    told.push({ ...fixture, ...(await tell(fixture, captureOfFixture(fixture))) });
  }
  return told;
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

async function tell(fixture, bytes) {
  const keys = keysOf(fixture);
  const findings = {};
  const text = {};
  for (const lang of LANGUAGES) {
    const inputs = [{ path: 'trace.pcap', open: async () => webSource(bytes), canReopen: true }];
    const { analysis } = await analyzeInputs(inputs, {
      lang,
      cards: { cards: [], keys },
      inspectsAll: fixture.rule.startsWith('message/'),
    });
    findings[lang] = buildReport(analysis, { version: '0', lang }).findings;
    const look = { lang, style: PLAIN, detail: 'normal' };
    text[lang] = fixture.rule.startsWith('transfer/') ? renderTransfers(analysis, look) : await report(analysis, look);
  }
  return { findings, text };
}

async function report(analysis, look) {
  const face = await replay(analysis, new TextFace(look));
  return (await face.pieces()).join('');
}
