#!/usr/bin/env node
// Makes everything that a release consists of in release/, and publishes nothing (docs/releasing.md).
//
//   npm run release [-- --rehearse]    --rehearse: also of what is not committed or has no day, and without the tests
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { notesOf, refusals } from './notes.js';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const RELEASE = join(PROJECT, 'release');
const SUMS = 'SHA256SUMS';

const { values } = parseArgs({ options: { rehearse: { type: 'boolean' } } });
const { version } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8'));
const [, told] = /'(.*)'/.exec(readFileSync(join(PROJECT, 'src/model/version.ts'), 'utf8'));
const { text, isDated } = notesOf(readFileSync(join(PROJECT, 'CHANGELOG.md'), 'utf8'), version);
const status = execFileSync('git', ['status', '--porcelain'], { cwd: PROJECT, encoding: 'utf8' });
const reasons = values.rehearse ? [] : refusals({ status, isDated, version, told });
if (reasons.length > 0) {
  console.error(`No release of ${version}:\n${reasons.map((reason) => `* ${reason}`).join('\n')}`);
  process.exitCode = 1;
} else {
  makeRelease();
}

function makeRelease() {
  rmSync(RELEASE, { recursive: true, force: true });
  mkdirSync(RELEASE);
  npm(...(values.rehearse ? ['run', 'build'] : ['run', 'check']));
  npm('pack', '--ignore-scripts', '--pack-destination', RELEASE);
  const packages = execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev'], { cwd: PROJECT });
  writeFileSync(join(RELEASE, `siptriage-${version}.cdx.json`), packages);
  writeFileSync(join(RELEASE, 'notes.md'), text);
  node('binary.js');
  node('deb.js');
  const names = readdirSync(RELEASE).sort();
  const lines = names.map((name) => `${sumOf(join(RELEASE, name))}  ${name}\n`);
  writeFileSync(join(RELEASE, SUMS), lines.join(''));
  console.log(`release/ holds ${[...names, SUMS].join(', ')}; docs/releasing.md says what to do with it.`);
}

function npm(...args) {
  execFileSync('npm', args, { cwd: PROJECT, stdio: ['ignore', 'ignore', 'inherit'] });
}

function node(script) {
  execFileSync(process.execPath, [fileURLToPath(new URL(script, import.meta.url))], { stdio: 'inherit' });
}

function sumOf(file) {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}
