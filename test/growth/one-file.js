import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));

/**
 * The library and its thread, put together as the executable is: some hundred modules, loaded one by one, take longer than most
 * shapes.
 *
 * @returns {Promise<{ path: string, remove: () => void }>}
 */
export async function libraryInOne() {
  const folder = mkdtempSync(join(tmpdir(), 'siptriage-library-'));
  const bundle = await rolldown({
    input: { index: join(DIST, 'index.js'), 'node-thread': join(DIST, 'analysis/node-thread.js') },
    platform: 'node',
    external: [/^node:/],
  });
  const { output } = await bundle.generate({ format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name].js' });
  await bundle.close();
  for (const chunk of output) {
    writeFileSync(join(folder, chunk.fileName), chunk.type === 'chunk' ? chunk.code : chunk.source);
  }
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n');
  return { path: join(folder, 'index.js'), remove: () => rmSync(folder, { recursive: true, force: true }) };
}
