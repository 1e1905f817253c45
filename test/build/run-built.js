import { rmSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const SOURCE = join(PROJECT, 'src') + sep;

/**
 * Of siptriage what was built; and every module knows where its source lies, wherever it is put.
 *
 * @param {readonly string[]} places modules that are to know where they were put instead.
 */
const builtSiptriage = (places) => ({
  name: 'built-siptriage',
  /**
   * @param {string} id
   * @param {string | undefined} importer
   */
  resolveId(id, importer) {
    const path = id.startsWith('.') && importer !== undefined ? resolve(importer, '..', id) : id;
    if (!path.startsWith(SOURCE)) {
      return null;
    }
    const built = join(PROJECT, 'dist', relative(SOURCE, path).replace(/\.ts$/, '.js'));
    return { id: pathToFileURL(built).href, external: true };
  },
  /**
   * @param {string} code
   * @param {string} id
   */
  transform: (code, id) =>
    places.some((place) => id.endsWith(sep + place))
      ? null
      : code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href)),
});

/**
 * Starts a program that is written in TypeScript under test/: it is put together into one file (each thread of it into its own),
 * and siptriage itself runs as it was built, module by module.
 *
 * @param {Record<string, string>} input modules by the name of their file, `main` first, as paths in the project.
 * @param {{ folder: string, knowTheirPlace?: readonly string[] }} options where it is put together, in the project.
 */
export async function runBuilt(input, { folder, knowTheirPlace = [] }) {
  const dir = join(PROJECT, folder, String(process.pid));
  const bundle = await rolldown({
    input: Object.fromEntries(Object.entries(input).map(([name, path]) => [name, join(PROJECT, path)])),
    platform: 'node',
    external: [/^node:/, /^[^./]/],
    plugins: [builtSiptriage(knowTheirPlace)],
  });
  await bundle.write({ dir, format: 'esm', entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' });
  await bundle.close();
  process.on('exit', () => rmSync(dir, { recursive: true, force: true }));
  await import(pathToFileURL(join(dir, 'main.mjs')).href);
}
