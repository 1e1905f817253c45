import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LOG_FORMATS } from '../../src/logs/formats/index.ts';
import { OUTPUTS } from '../../src/outputs/index.ts';

const SOURCE = new URL('../../src/', import.meta.url);
/** Folders of formats hold also what several formats share. */
const SHARED_BY_FORMATS = ['index.ts', 'json-facts.ts'];

function entries(folder: string): { readonly name: string; readonly isFolder: boolean }[] {
  return readdirSync(new URL(folder, SOURCE), { withFileTypes: true }).map((entry) => ({
    name: entry.name,
    isFolder: entry.isDirectory(),
  }));
}

/** How often each of the names stands in a file as a word of its own. */
function mentions(text: string, name: string): number {
  return [...text.matchAll(new RegExp(`\\b${name}\\b`, 'g'))].length;
}

describe('what can be added is one file or folder and one line in a list', () => {
  test('every folder of outputs is a form of check, under its name', () => {
    const folders = entries('outputs/').filter(({ isFolder }) => isFolder);
    expect(folders.map(({ name }) => name).sort()).toEqual(Object.keys(OUTPUTS).sort());
  });

  test('every file of logs/formats is asked: each format that it exports stands in the list once', async () => {
    const files = entries('logs/formats/').filter(({ name }) => !SHARED_BY_FORMATS.includes(name));
    const modules: Record<string, unknown>[] = await Promise.all(
      files.map(({ name }) => import(new URL(`logs/formats/${name}`, SOURCE).href)),
    );
    const exported = modules.flatMap((exports) =>
      Object.values(exports).filter(
        (value) => typeof value === 'object' && value !== null && 'banner' in value && 'about' in value,
      ),
    );
    expect(new Set(LOG_FORMATS).size).toBe(LOG_FORMATS.length);
    expect(new Set(exported)).toEqual(new Set(LOG_FORMATS));
  });

  test('every format says of which program it is, how to get it and what it lacks', () => {
    const mute = LOG_FORMATS.filter(({ about }) => Object.values(about).some((text) => text === ''));
    expect(mute.map(({ name }) => name)).toEqual([]);
  });

  test.each(['transfer', 'rejection', 'call', 'registration', 'message'])(
    'every rule file of %s stands in its registry once',
    (family) => {
      const registry = readFileSync(new URL(`findings/${family}/registry.ts`, SOURCE), 'utf8');
      const lists = registry.slice(registry.indexOf('\n', registry.lastIndexOf("from './rules/")));
      const rules = [...registry.matchAll(/import \{ (\w+) \} from '\.\/rules\/([\w-]+\.ts)';/g)];
      expect(rules.map(([, , file]) => file).sort()).toEqual(
        entries(`findings/${family}/rules/`)
          .map(({ name }) => name)
          .sort(),
      );
      expect(rules.filter(([, name = '']) => mentions(lists, name) !== 1).map(([, name]) => name)).toEqual([]);
    },
  );
});
