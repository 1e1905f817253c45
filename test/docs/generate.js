#!/usr/bin/env node
// Writes what the documentation takes from the code: docs/*.md, the JSON Schemas, and the outputs that
// README.md shows; pages of rules that are gone are removed. With --check it writes nothing, names the files that are stale, and ends with 1. With --only the one file.
//
//   node test/docs/generate.js [--check] [--only PATH] [--root FOLDER]
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { RULES } from '../../dist/findings/index.js';
import { cliPage } from './cli-page.js';
import { codesPage } from './codes-page.js';
import { comparePage } from './compare-page.js';
import { configPage } from './config-page.js';
import { coveragePage } from './coverage-page.js';
import { inputsPage } from './inputs-page.js';
import { limitsPage } from './limits-page.js';
import { manPage } from './man-page.js';
import { mediaPage } from './media-page.js';
import { fillOutputs, outputOf } from './outputs.js';
import { referencePages } from './reference-pages.js';
import { reportPictureHash, takeReportPicture } from './report-picture.js';
import { rulesPage } from './rules-page.js';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

/** Every generated file by its path, with what makes the text it should have. */
const DOCUMENTS = {
  'docs/report.schema.json': async () => jsonOf((await import('../../dist/report/index.js')).REPORT_SCHEMA),
  'docs/files.schema.json': async () => jsonOf((await import('../../dist/report/index.js')).FILES_SCHEMA),
  'docs/diff.schema.json': async () => jsonOf((await import('../../dist/differences/index.js')).DIFF_SCHEMA),
  'docs/config.schema.json': async () => jsonOf((await import('../../dist/check/configuration.js')).configJsonSchema()),
  'docs/cli.md': cliPage,
  'docs/siptriage.1': manPage,
  'docs/compare.md': comparePage,
  'docs/config.md': configPage,
  'docs/check.md': filledPage,
  'docs/check.vi.md': filledPage,
  'docs/diff.md': filledPage,
  'docs/codes.md': () => codesPage('en'),
  'docs/codes.vi.md': () => codesPage('vi'),
  'docs/rules.md': () => rulesPage('en'),
  'docs/rules.vi.md': () => rulesPage('vi'),
  'docs/coverage.md': coveragePage,
  'docs/inputs.md': inputsPage,
  'docs/limits.md': limitsPage,
  'docs/media.md': mediaPage,
  'docs/overview.md': filledPage,
  'docs/rejections.md': filledPage,
  'docs/forms.md': filledPage,
  'docs/images/ladder.svg': () => outputOf('flow fixtures/captures/t02-blind-busy.pcap --format svg', PROJECT),
  'docs/images/report.png.sha256': () => reportPictureHash(PROJECT),
  'docs/annotate.md': filledPage,
  'README.md': filledPage,
  'README.vi.md': filledPage,
  ...referencePages(RULES.map(({ id }) => id)),
};

/** What is drawn beside a generated file where that is written anew. */
const PICTURES = { 'docs/images/report.png.sha256': takeReportPicture };

const { values } = parseArgs({
  options: {
    check: { type: 'boolean' },
    only: { type: 'string' },
    root: { type: 'string', default: PROJECT },
  },
});
const root = resolve(values.root);
const stale = [];

for (const path of values.only === undefined ? Object.keys(DOCUMENTS) : [values.only]) {
  const file = join(root, path);
  const text = await textOf(path);
  if (existsSync(file) && readFileSync(file, 'utf8') === text) {
    continue;
  }
  stale.push(path);
  if (!values.check) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    if (root === resolve(PROJECT)) {
      await PICTURES[path]?.(file, PROJECT);
    }
  }
}

for (const path of values.only === undefined ? forgotten() : []) {
  stale.push(path);
  if (!values.check) {
    rmSync(join(root, path));
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

/** Pages of rules and codes that there are no more. */
function forgotten() {
  return ['docs/rules', 'docs/codes']
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/')),
    )
    .filter((path) => !Object.hasOwn(DOCUMENTS, path));
}

function textOf(path) {
  const make = DOCUMENTS[path];
  if (make === undefined) {
    throw new Error(`${path} is not generated`);
  }
  return make(path);
}

function jsonOf(schema) {
  return `${JSON.stringify(schema, null, 2)}\n`;
}

/** A page that is written by hand but for the outputs it shows. */
function filledPage(path) {
  const file = join(root, path);
  return fillOutputs(readFileSync(existsSync(file) ? file : join(PROJECT, path), 'utf8'), PROJECT);
}
