import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { rolldown } from 'rolldown';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

export type Chunk = {
  readonly name: string;
  readonly code: string;
  readonly imports: readonly string[];
  readonly dynamicImports: readonly string[];
  readonly isEntry: boolean;
  /** The modules in it, from the folder of packages or dist/ on. */
  readonly modules: readonly string[];
};

export type Bundled = { readonly chunks: readonly Chunk[]; readonly warnings: readonly string[] };

/** By rolldown, which is what vite bundles with. */
export async function byRolldown(program: string): Promise<Bundled> {
  const warnings: string[] = [];
  const bundle = await rolldown({
    input: 'program',
    cwd: PROJECT,
    platform: 'browser',
    plugins: [
      {
        name: 'program',
        resolveId: (id) => (id === 'program' ? join(PROJECT, 'program.js') : null),
        load: (id) => (id === join(PROJECT, 'program.js') ? program : null),
      },
    ],
    onLog: (level, log) => warnings.push(`${level}: ${log.message}`),
  });
  const { output } = await bundle.generate({ format: 'es', minify: true });
  await bundle.close();
  const chunks = output.flatMap((each): Chunk[] =>
    each.type === 'chunk' ? [{ ...each, name: each.fileName, modules: each.moduleIds.map(shortened) }] : [],
  );
  return { chunks, warnings };
}

export async function byEsbuild(program: string): Promise<Bundled> {
  const { metafile, outputFiles, warnings, errors } = await build({
    stdin: { contents: program, resolveDir: PROJECT },
    platform: 'browser',
    format: 'esm',
    bundle: true,
    splitting: true,
    minify: true,
    write: false,
    metafile: true,
    outdir: join(PROJECT, 'never-written'),
    logLevel: 'silent',
  });
  const byName = new Map(outputFiles.map(({ path, text }) => [basename(path), text]));
  const chunks = Object.entries(metafile.outputs).map(([path, { imports, entryPoint, inputs }]): Chunk => {
    const of = (kind: string): string[] =>
      imports.filter((each) => each.kind === kind).map((each) => basename(each.path));
    return {
      name: basename(path),
      code: byName.get(basename(path)) ?? '',
      imports: of('import-statement'),
      dynamicImports: of('dynamic-import'),
      isEntry: entryPoint !== undefined,
      modules: Object.keys(inputs).map(shortened),
    };
  });
  return { chunks, warnings: [...warnings, ...errors].map(({ text }) => text) };
}

/** The chunks that the entry reaches by import statements. */
export function reached(chunks: readonly Chunk[]): Chunk[] {
  const found = new Set(chunks.filter(({ isEntry }) => isEntry));
  for (const chunk of found) {
    for (const each of chunks.filter(({ name }) => chunk.imports.includes(name))) {
      found.add(each);
    }
  }
  return [...found];
}

/** Of gzip. */
export function kilobytes(chunks: readonly Chunk[]): number {
  return chunks.reduce((sum, { code }) => sum + gzipSync(code, { level: 9 }).length, 0) / 1000;
}

export function matching(modules: readonly string[], pattern: RegExp): string[] {
  return modules.filter((path) => pattern.test(path));
}

/** Where the package says its browser entry is. */
export function browserEntry(kind: 'default' | 'types'): string {
  const { exports } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8'));
  return join(PROJECT, exports['.'].browser[kind]);
}

function shortened(path: string): string {
  return path
    .replaceAll('\\', '/')
    .replace(/^.*(?=\/node_modules\/)|^.*(?=\/dist\/)/, '')
    .replace(/^\//, '');
}
