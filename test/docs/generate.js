#!/usr/bin/env node
// Writes what the documentation takes from the code: docs/*.md, the JSON Schemas, and the outputs that
// README.md shows. With --check it writes nothing, names the files that are stale, and ends with 1.
//
//   node test/docs/generate.js [--check] [--root FOLDER]
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { cliPage } from './cli-page.js';
import { codesPage } from './codes-page.js';
import { configPage } from './config-page.js';
import { coveragePage } from './coverage-page.js';
import { inputsPage } from './inputs-page.js';
import { limitsPage } from './limits-page.js';
import { fillOutputs, outputOf } from './outputs.js';
import { toldFixtures } from './rule-fixtures.js';
import { rulesPage } from './rules-page.js';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

const { values } = parseArgs({
  options: {
    check: { type: 'boolean' },
    root: { type: 'string', default: PROJECT },
  },
});
const root = resolve(values.root);
const stale = [];

for (const [path, text] of await documents()) {
  const file = join(root, path);
  if (existsSync(file) && readFileSync(file, 'utf8') === text) {
    continue;
  }
  stale.push(path);
  if (!values.check) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

if (stale.length > 0) {
  const verb = values.check ? 'stale' : 'wrote';
  console.error(stale.map((path) => `${verb} ${path}`).join('\n'));
}
if (values.check && stale.length > 0) {
  console.error('`npm run docs` writes them anew.');
  process.exitCode = 1;
}

/** A page that is written by hand but for the outputs it shows. */
function pageOf(path) {
  const file = join(root, path);
  return readFileSync(existsSync(file) ? file : join(PROJECT, path), 'utf8');
}

/** Every generated file by its path, with the text it should have. */
async function documents() {
  const { FILES_SCHEMA, REPORT_SCHEMA } = await import('../../dist/report/index.js');
  const { configJsonSchema } = await import('../../dist/check/configuration.js');
  const fixtures = await toldFixtures();
  return new Map([
    ['docs/report.schema.json', `${JSON.stringify(REPORT_SCHEMA, null, 2)}\n`],
    ['docs/files.schema.json', `${JSON.stringify(FILES_SCHEMA, null, 2)}\n`],
    ['docs/config.schema.json', `${JSON.stringify(configJsonSchema(), null, 2)}\n`],
    ['docs/cli.md', await cliPage()],
    ['docs/config.md', configPage()],
    ['docs/check.md', fillOutputs(pageOf('docs/check.md'), PROJECT)],
    ['docs/codes.md', await codesPage('en')],
    ['docs/codes.vi.md', await codesPage('vi')],
    ['docs/rules.md', rulesPage(fixtures)],
    ['docs/coverage.md', coveragePage()],
    ['docs/inputs.md', await inputsPage()],
    ['docs/limits.md', limitsPage()],
    ['docs/overview.md', fillOutputs(pageOf('docs/overview.md'), PROJECT)],
    ['docs/rejections.md', fillOutputs(pageOf('docs/rejections.md'), PROJECT)],
    ['docs/forms.md', fillOutputs(pageOf('docs/forms.md'), PROJECT)],
    ['docs/images/ladder.svg', outputOf('flow fixtures/captures/t02-blind-busy.pcap --format svg', PROJECT)],
    ['docs/annotate.md', fillOutputs(pageOf('docs/annotate.md'), PROJECT)],
    ['README.md', fillOutputs(readFileSync(join(root, 'README.md'), 'utf8'), PROJECT)],
  ]);
}
