#!/usr/bin/env node
// Starts the fuzz harness: what is written in TypeScript under test/ is put together into two files, the program and what its
// threads run; siptriage itself runs as it was built, module by module, so that V8 can say where an input went.
//
//   npm run fuzz -- [target] [--time 60s] [--seed N] [--replay FILE]
import { rmSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const SOURCE = join(PROJECT, 'src') + sep;
const FOLDER = join(PROJECT, 'test', 'fuzz', '.build', String(process.pid));

/** Of siptriage what was built; and every module knows where its source lies, wherever it is put. */
const plugin = {
  name: 'built-siptriage',
  resolveId(id, importer) {
    const path = id.startsWith('.') && importer !== undefined ? resolve(importer, '..', id) : id;
    if (!path.startsWith(SOURCE)) {
      return null;
    }
    const built = join(PROJECT, 'dist', relative(SOURCE, path).replace(/\.ts$/, '.js'));
    return { id: pathToFileURL(built).href, external: true };
  },
  transform: (code, id) =>
    id.endsWith(`${sep}main.ts`) ? null : code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href)),
};

const bundle = await rolldown({
  input: { main: join(PROJECT, 'test/fuzz/main.ts'), worker: join(PROJECT, 'test/fuzz/driver/worker.ts') },
  platform: 'node',
  external: [/^node:/, /^[^./]/],
  plugins: [plugin],
});
await bundle.write({ dir: FOLDER, format: 'esm', entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' });
await bundle.close();
process.on('exit', () => rmSync(FOLDER, { recursive: true, force: true }));
await import(pathToFileURL(join(FOLDER, 'main.mjs')).href);
