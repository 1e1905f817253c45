import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test, vi } from 'vitest';
import type { CommandTexts } from '../../src/languages/command-parts.ts';
import { COMMAND_PARTS } from '../../src/languages/command-parts.ts';
import type { LibraryTexts } from '../../src/languages/library-parts.ts';
import { LIBRARY_PARTS } from '../../src/languages/library-parts.ts';
import { SPOKEN_PARTS, type SpokenTexts } from '../../src/languages/spoken-parts.ts';
import { inProcess } from '../cli/run.ts';

/** A third language, by the two entries that any has: its name, and its folder (`test/languages/xx`). */
vi.mock('../../src/languages/index.ts', async (original) => ({
  ...(await original<typeof import('../../src/languages/index.ts')>()),
  LANGUAGES: ['en', 'vi', 'xx'],
}));
vi.mock('../../src/languages/folders.ts', () => ({
  folderOf: (lang: string) =>
    lang === 'xx'
      ? {
          pages: () => import('./xx/pages.ts'),
          library: () => import('./xx/index.ts'),
        }
      : undefined,
}));
vi.mock('../../src/languages/command-line-folders.ts', () => ({
  commandLineFolderOf: (lang: string) =>
    lang === 'xx'
      ? {
          spoken: () => import('./xx/spoken.ts'),
          commands: () => import('./xx/commands.ts'),
        }
      : undefined,
}));

const FIXTURES = fileURLToPath(new URL('../../fixtures/', import.meta.url));
const BUSY = join(FIXTURES, 'captures', 't02-blind-busy.pcap');
const BLOCKED = join(FIXTURES, 'captures', 'r34-603plus-network-blocked.pcap');
const LOG = join(FIXTURES, 'printed', 'r34-603plus-network-blocked.sngrep.txt');

async function said(...args: string[]): Promise<string> {
  const { stdout } = await inProcess([...args, '--lang', 'xx']);
  return stdout;
}

describe('a language in a folder of its own', () => {
  test.each([
    ['analyze', [BUSY], ['⟦Why⟧', '⟦At fault⟧', '⟦the target, carol']],
    ['transfers', ['transfers', BUSY], ['⟦the target, carol']],
    ['analyze of a rejection', [BLOCKED], ['⟦a service in the network']],
    ['check', ['check', BUSY], ['⟦FAILED⟧', '⟦the target, carol']],
    ['check as Markdown', ['check', BUSY, '--format', 'markdown'], ['⟦Do next⟧']],
    ['check as SARIF', ['check', BUSY, '--format', 'sarif'], ['⟦What the trace must show⟧']],
    ['annotate', ['annotate', LOG], ['⟦Evidence⟧', '⟦Do next⟧']],
    ['explain of a code', ['explain', '608'], ['⟦Description⟧', '⟦Rejected by an intermediary⟧']],
    ['explain of a rule', ['explain', 'transfer/no-notify'], ['⟦What it recognises⟧', '⟦Why it matters⟧']],
    ['compare', ['compare', '603', '608'], ['⟦Key differences⟧']],
    ['codes', ['codes'], ['⟦Ringing⟧']],
    ['rules', ['rules'], ['⟦Rules⟧', '⟦Target did not take the call⟧']],
  ])('%s speaks it', async (_, args, texts) => {
    const out = await said(...args);
    for (const text of texts) {
      expect(out).toContain(text);
    }
  });
});

describe('what a language must say', () => {
  const SOURCE = new URL('../../src/', import.meta.url);

  test('is every set of words there is', () => {
    const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
    const made = files.flatMap((name) =>
      [...readFileSync(new URL(name, SOURCE), 'utf8').matchAll(/^export const (\w+) = translatable/gm)].map(
        ([, set]) => set!,
      ),
    );
    const lists = ['library-parts.ts', 'command-parts.ts', 'spoken-parts.ts'].map((name) =>
      readFileSync(new URL(`languages/${name}`, SOURCE), 'utf8'),
    );
    expect(made.length).toBeGreaterThan(10);
    expect(made.filter((set) => !lists.some((list) => list.includes(`: ${set},`)))).toEqual([]);
  });

  test('leaves out no part and no text, or it does not compile', () => {
    const library = Object.fromEntries(
      Object.entries(LIBRARY_PARTS).map(([name, { english }]) => [name, english]),
    ) as LibraryTexts;
    const { transfer, ...withoutPart } = library;
    const { noNotify, ...withoutRule } = transfer;
    const { why, ...withoutText } = noNotify;
    const { terms, ...withoutCommand } = Object.fromEntries(
      Object.entries(COMMAND_PARTS).map(([name, { english }]) => [name, english]),
    ) as CommandTexts;
    // @ts-expect-error a part is missing
    const noPart: LibraryTexts = withoutPart;
    // @ts-expect-error a rule is missing
    const noRule: LibraryTexts = { ...library, transfer: withoutRule };
    // @ts-expect-error a text of a rule is missing
    const noText: LibraryTexts = { ...library, transfer: { ...transfer, noNotify: withoutText } };
    // @ts-expect-error a text of the command line is missing
    const noCommand: CommandTexts = withoutCommand;
    const { analyze, ...withoutAnalyze } = Object.fromEntries(
      Object.entries(SPOKEN_PARTS).map(([name, { english }]) => [name, english]),
    ) as SpokenTexts;
    const { follow, ...withoutFollow } = analyze;
    const { '[input...]': input, ...noArguments } = analyze.help.arguments;
    // @ts-expect-error a command is missing
    const noAnalyze: SpokenTexts = withoutAnalyze;
    // @ts-expect-error a text of a command is missing
    const noFollow: SpokenTexts = { ...withoutAnalyze, analyze: withoutFollow };
    const help = { ...analyze.help, arguments: noArguments };
    // @ts-expect-error an argument of a command is missing
    const noInput: SpokenTexts['analyze'] = { ...analyze, help };
    expect([noAnalyze, noFollow, noInput, follow, input].length).toBe(5);
    expect([noPart, noRule, noText, noCommand].every((texts) => typeof texts === 'object')).toBe(true);
    expect([why, terms].every((text) => text !== '')).toBe(true);
  });
});
