// Writes dist/viewer-page.js: the script and the styles of the page that `siptriage view` shows, with the hashes by which its
// policy lets them act, and the code of its worker, packed. `#viewer-page` is its name for whoever imports it (package.json).
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { rolldown } from 'rolldown';
import { PAGE_CODE } from '../../dist/report-page.js';

const CLIENT = new URL('../../dist/viewer/client/viewer-script.js', import.meta.url);
const WORKER = new URL('../../dist/viewer/reading/worker.js', import.meta.url);
const STYLES = new URL('../../src/viewer/client/viewer.css', import.meta.url);
const FILE = new URL('../../dist/viewer-page.js', import.meta.url);

const script = await bundled(CLIENT);
const styles = readFileSync(STYLES, 'utf8')
  .replace(/\/\*[\s\S]*?\*\//g, '')
  .replace(/\s+/g, ' ')
  .trim();
for (const [name, text] of Object.entries({ script, styles })) {
  if (/<\/?(?:script|style)|<!--/i.test(text)) {
    throw new Error(`the ${name} of the viewer would end its element`);
  }
}
const code = {
  script,
  scriptHashes: [hashOf(script), PAGE_CODE.scriptHash],
  styles,
  styleHashes: [hashOf(styles), PAGE_CODE.stylesHash],
  worker: gzipSync(await bundled(WORKER), { level: 9 }).toString('base64'),
};
writeFileSync(FILE, `export const VIEWER_CODE = ${JSON.stringify(code)};\n`);

/** One file: what a page from disk loads, it has to bring along. */
async function bundled(input) {
  const bundle = await rolldown({ input: fileURLToPath(input), platform: 'browser', onLog: refuse });
  const { output } = await bundle.generate({ format: 'iife', minify: true, codeSplitting: false });
  await bundle.close();
  if (output.length !== 1) {
    throw new Error(`${input} is more than one file`);
  }
  return output[0].code.trim();
}

function refuse(level, log) {
  throw new Error(`${level}: ${log.message}`);
}

function hashOf(text) {
  return createHash('sha256').update(text).digest('base64');
}
