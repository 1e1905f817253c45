import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));
const COPY = mkdtempSync(join(tmpdir(), 'siptriage-headers-'));
const LAYERS = join(COPY, 'src/packet/layer.ts');

for (const part of [
  'src/packet',
  'src/bytes',
  'src/model',
  'src/languages/index.ts',
  'tsconfig.json',
  'package.json',
]) {
  cpSync(join(PROJECT, part), join(COPY, part), { recursive: true });
}
symlinkSync(join(PROJECT, 'node_modules'), join(COPY, 'node_modules'));
afterAll(() => rmSync(COPY, { recursive: true }));

/** What the compiler has against the copy, by the files it names. */
function complaints(): string[] {
  try {
    execFileSync(process.execPath, [join(PROJECT, 'node_modules/typescript/bin/tsc'), '--noEmit', '-p', '.'], {
      cwd: COPY,
    });
    return [];
  } catch (error) {
    const { stdout } = error as { readonly stdout: Buffer };
    return [...stdout.toString().matchAll(/^([\w./-]+)\(\d+,\d+\)/gm)].map(([, file]) => file ?? '');
  }
}

test('a header without its decoder does not compile, nor a number that leads to none', { timeout: 60_000 }, () => {
  expect(complaints()).toEqual([]);
  const layers = readFileSync(LAYERS, 'utf8');
  writeFileSync(LAYERS, layers.replace('  sctp: 32,', '  sctp: 32,\n  brandNew: 99,'));
  expect(complaints()).toEqual(['src/packet/decode.ts']);
  writeFileSync(LAYERS, layers);
  const links = join(COPY, 'src/packet/link-types.ts');
  writeFileSync(links, readFileSync(links, 'utf8').replace('layer: LAYER.ethernet }', 'layer: LAYER.damaged }'));
  expect(complaints()).toEqual(['src/packet/link-types.ts']);
});
