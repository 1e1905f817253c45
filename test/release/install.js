#!/usr/bin/env node
// Installs the packed package into an empty folder, with an empty cache, by npm 10 and 11, and uses it: not one warning.
//
//   npm run release:install [-- VERSION OF NPM...]
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const TRACE = join(PROJECT, 'fixtures', 'captures', 't02-blind-busy.pcap');
const USES = {
  'use.mjs': "import { explain } from 'siptriage';\nconsole.log(explain(486).code);\n",
  'use.cjs': "const { explain } = require('siptriage');\nconsole.log(explain(486).code);\n",
  'use.test.mjs': `import { analyze } from 'siptriage';
import { expect, test } from 'vitest';
import 'siptriage/vitest';
test('holds', async () => expect(await analyze(${JSON.stringify(TRACE)})).toHaveCall({ from: '*' }));
`,
};

const scratch = mkdtempSync(join(tmpdir(), 'siptriage-install-'));
try {
  const [tarball] = said('npm', ['pack', '--ignore-scripts', '--pack-destination', scratch], PROJECT)
    .trim()
    .split('\n')
    .slice(-1);
  const wanted = process.argv.slice(2);
  for (const version of wanted.length > 0 ? wanted : ['10', '11']) {
    tryWith(version, join(scratch, tarball));
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

function tryWith(version, tarball) {
  const folder = join(scratch, `npm-${version}`);
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  const npm = (...args) =>
    said('npx', ['-y', `npm@${version}`, ...args, '--cache', join(scratch, `cache-${version}`)], folder);
  npm('install', tarball);
  for (const [name, code] of Object.entries(USES)) {
    writeFileSync(join(folder, name), code);
  }
  const printed = [
    said(process.execPath, ['use.mjs'], folder),
    said(process.execPath, ['use.cjs'], folder),
    said('npx', ['siptriage', '-q', TRACE], folder).split('\n')[0],
  ];
  // npm 10 stumbles over the peers of vitest itself.
  npm('install', '--save-dev', '--legacy-peer-deps', 'vitest');
  said('npx', ['vitest', 'run'], folder);
  console.log(`npm ${npm('--version').trim()}: ${printed.map((line) => line.trim()).join(' | ')} | vitest`);
}

/** What a program prints. Anything on standard error is a warning, and none is taken. */
function said(program, args, cwd) {
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  if (status !== 0 || (stderr !== '' && cwd !== PROJECT)) {
    throw new Error(`${program} ${args.join(' ')} ended with ${status}: ${stderr}${stdout}`);
  }
  return stdout;
}
