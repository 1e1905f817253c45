// Runs in the Node that the executable is made of: what V8 makes of each chunk, so that a start need not compile it again.
//
//   node sea-caches.cjs FOLDER NAME...
'use strict';
const { readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { Script } = require('node:vm');

const [folder, ...names] = process.argv.slice(2);
for (const name of names) {
  const code = readFileSync(join(folder, name), 'utf8');
  const whole = `(function (exports, require, module, __filename, __dirname) {${code}\n})`;
  writeFileSync(join(folder, `${name}.cache`), new Script(whole, { filename: name }).createCachedData());
}
