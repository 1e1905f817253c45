#!/usr/bin/env node
// Makes release/siptriage-linux-x64, one file that needs no Node: what was built, as assets of a single executable.
//
//   npm run binary [-- --node PATH]    PATH: the Node that becomes the executable, this one by default
import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { thirdPartyNotice } from '../build/notice.js';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const HERE = fileURLToPath(new URL('.', import.meta.url));
const BUNDLE = join(PROJECT, 'dist', 'bundle');
const RELEASE = join(PROJECT, 'release');
const BINARY = join(RELEASE, 'siptriage-linux-x64');
const LICENCES = join(RELEASE, 'siptriage-licences.txt');
/** Where Node looks whether something was put into it. */
const FUSE = 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2';

const { values } = parseArgs({ options: { node: { type: 'string', default: process.execPath } } });
const folder = mkdtempSync(join(tmpdir(), 'siptriage-binary-'));
try {
  makeBinary(values.node);
  writeFileSync(LICENCES, licencesWith(values.node));
  console.log(
    `${BINARY}\n${(statSync(BINARY).size / 1e6).toFixed(1)} MB, Node ${nodeSays(values.node, '--version').trim()}`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function makeBinary(node) {
  const assets = assetsFor(node);
  const config = {
    main: join(folder, 'main.cjs'),
    output: join(folder, 'siptriage.blob'),
    disableExperimentalSEAWarning: true,
    useCodeCache: true,
    assets,
  };
  writeFileSync(config.main, `${readFileSync(join(HERE, 'sea-main.cjs'), 'utf8')}\nload('start.js');\n`);
  writeFileSync(join(folder, 'sea.json'), JSON.stringify(config));
  nodeSays(node, '--experimental-sea-config', join(folder, 'sea.json'));
  mkdirSync(RELEASE, { recursive: true });
  rmSync(BINARY, { force: true });
  copyFileSync(node, BINARY);
  chmodSync(BINARY, 0o755);
  stripped(BINARY);
  const postject = join(PROJECT, 'node_modules', 'postject', 'dist', 'cli.js');
  nodeSays(process.execPath, postject, BINARY, 'NODE_SEA_BLOB', config.output, '--sentinel-fuse', FUSE);
}

/** Its symbols are for who debugs Node; where no `strip` is they stay. */
function stripped(file) {
  const { status, error } = spawnSync('strip', ['--strip-unneeded', file]);
  if (error?.code === 'ENOENT') {
    console.warn('no strip here: the file is some megabytes larger');
  } else if (status !== 0) {
    throw new Error('strip failed');
  }
}

/** Every chunk with what V8 keeps of it, and the beginning of a thread. */
function assetsFor(node) {
  const jiti = join(PROJECT, 'node_modules', 'jiti', 'dist');
  const names = readdirSync(BUNDLE).filter((name) => name.endsWith('.js'));
  const codes = new Map(names.map((name) => [name, readFileSync(join(BUNDLE, name), 'utf8')]));
  codes.set('jiti', readFileSync(join(HERE, 'jiti-chunk.cjs'), 'utf8'));
  codes.set('jiti-core.js', readFileSync(join(jiti, 'jiti.cjs'), 'utf8'));
  codes.set('jiti-babel.js', readFileSync(join(jiti, 'babel.cjs'), 'utf8'));
  for (const [name, code] of codes) {
    // No module is imported from a file: there is none.
    writeFileSync(
      join(folder, name),
      code.replace(/\bimport\(("[\w:/-]+")\)/g, 'Promise.resolve().then(() => require($1))'),
    );
  }
  nodeSays(node, join(HERE, 'sea-caches.cjs'), folder, ...codes.keys());
  const files = [...codes.keys()].flatMap((name) => [name, `${name}.cache`]);
  return {
    '.begin': join(HERE, 'sea-main.cjs'),
    ...Object.fromEntries(files.map((name) => [name, join(folder, name)])),
  };
}

/** What goes along with a copy: ours, Node's with all that is in it, and those of the packages. */
function licencesWith(node) {
  const besideNode = ['../../LICENSE', '../../share/doc/nodejs/LICENSE', '../../share/doc/node/LICENSE'];
  const found = besideNode.map((path) => join(realpathSync(node), path)).find((path) => existsSync(path));
  if (found === undefined) {
    throw new Error(`no LICENSE lies beside ${node}`);
  }
  const parts = [
    readFileSync(join(PROJECT, 'LICENSE'), 'utf8'),
    `Node.js\n\n${readFileSync(found, 'utf8')}`,
    readFileSync(join(BUNDLE, 'THIRD-PARTY.txt'), 'utf8'),
    thirdPartyNotice([join(PROJECT, 'node_modules', 'jiti')]),
  ];
  return parts.map((part) => `${part.trim()}\n`).join(`\n${'-'.repeat(80)}\n\n`);
}

/** What a program prints; what it says besides is told only where it fails: postject warns of names that strip took away. */
function nodeSays(node, ...args) {
  return execFileSync(node, args, { encoding: 'utf8', stdio: 'pipe' });
}
