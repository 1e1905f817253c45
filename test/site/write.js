#!/usr/bin/env node
// Writes the reference as a site of static pages: codes, comparisons, causes and rules, in each language.
//
//   node test/site/write.js [-o FOLDER] [--each-rule N]      N: of the rules only each Nth, for a quick look
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { GENERATOR } from './page.js';
import { sitePages } from './site.js';

const { values } = parseArgs({
  options: {
    'each-rule': { type: 'string', default: '1' },
    output: { type: 'string', short: 'o', default: fileURLToPath(new URL('../../site', import.meta.url)) },
  },
});
const folder = resolve(values.output);
const door = join(folder, 'index.html');
if (existsSync(folder) && readdirSync(folder).length > 0) {
  if (!existsSync(door) || !readFileSync(door, 'utf8').includes(GENERATOR)) {
    throw new Error(`${folder} holds something else: name an empty folder`);
  }
  for (const lang of ['en', 'vi']) {
    rmSync(join(folder, lang), { recursive: true, force: true });
  }
}
const pages = await sitePages();
const rules = [...pages.keys()].filter((path) => path.includes('/rules/'));
const passedOver = new Set(rules.filter((_, i) => i % Number(values['each-rule']) !== 0));
const wanted = [...pages].filter(([path]) => !passedOver.has(path));
for (const [path, make] of wanted) {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, await make());
}
console.error(`wrote ${wanted.length} pages: ${folder}`);
