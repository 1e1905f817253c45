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
 * Puts a program together that is written in TypeScript under test/, into one file (each thread of it into its own); siptriage
 * itself runs as it was built, module by module.
 *
 * @param {Record<string, string>} input modules by the name of their file, `main` first, as paths in the project.
 * @param {{ folder: string, knowTheirPlace?: readonly string[] }} options where it is put together, in the project.
 * @returns {Promise<{ main: string, remove: () => void }>} the path of its main file, and what removes it.
 */
export async function putTogether(input, { folder, knowTheirPlace = [] }) {
  const dir = join(PROJECT, folder, String(process.pid));
  const bundle = await rolldown({
    input: Object.fromEntries(Object.entries(input).map(([name, path]) => [name, join(PROJECT, path)])),
    platform: 'node',
    external: [/^node:/, /^[^./]/],
    plugins: [builtSiptriage(knowTheirPlace)],
  });
  await bundle.write({ dir, format: 'esm', entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' });
  await bundle.close();
  return { main: join(dir, 'main.mjs'), remove: () => rmSync(dir, { recursive: true, force: true }) };
}

/** Puts a program together and starts it. @param {Parameters<typeof putTogether>} program */
export async function runBuilt(...program) {
  const { main, remove } = await putTogether(...program);
  process.on('exit', remove);
  await import(pathToFileURL(main).href);
}
