import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/commands/list.ts';
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

/** Files beside the groups of options that hold what several of them share. */
const SHARED_BY_GROUPS = ['counted.ts', 'named-file.ts', 'repeated.ts'];
/** Flags that a command declares in its own way: its forms, what all of it is, that nobody is named unless it is asked for, and where what it makes goes. */
const OF_ITS_OWN = ['--format', '--all', '--anonymize', '--to'];

type Texts = ReadonlyMap<string, string>;

/** The files below a folder of src/, by their path in it. */
function textsBelow(folder: string): Texts {
  const names = readdirSync(new URL(folder, SOURCE), { recursive: true, encoding: 'utf8' });
  return new Map(
    names
      .map((name) => name.replaceAll('\\', '/'))
      .filter((name) => name.endsWith('.ts'))
      .map((name) => [name, readFileSync(new URL(folder + name, SOURCE), 'utf8')]),
  );
}

function matched(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, found = '']) => found);
}

/**
 * What keeps a group of options from being one file (declaration, docs and reading) and one line in the options of each
 * command that has it.
 */
function faultsOfGroups(groups: Texts, commands: Texts): string[] {
  const faults: string[] = [];
  for (const [file, text] of groups) {
    const [adds, readers] = [
      matched(text, /^export function (add\w+Options)\(/gm),
      matched(text, /^export (?:async )?function (?!add)(\w+)\(/gm),
    ];
    const users = [...commands].filter(([, command]) => adds.some((add) => command.includes(`${add}(command)`)));
    const folders = new Set(users.map(([path]) => path.slice(0, path.indexOf('/'))));
    if (adds.length !== 1 || /new SpokenOption\([^,()]*\)/.test(text)) {
      faults.push(`${file} is no one declaration with its docs`);
    }
    if (users.length === 0) {
      faults.push(`${file} stands in no command`);
    }
    faults.push(
      ...users
        .filter(([, command]) => mentions(command, adds[0] ?? '') > 2)
        .map(([path]) => `${path} adds ${file} twice`),
    );
    for (const folder of folders) {
      const own = [...commands].filter(([path]) => path.startsWith(`${folder}/`)).map(([, command]) => command);
      if (readers.length > 0 && !own.some((command) => readers.some((reader) => mentions(command, reader) > 0))) {
        faults.push(`${folder} has ${file} and does not read it`);
      }
    }
  }
  const flags = [...groups, ...commands].flatMap(([, text]) =>
    matched(text, /new (?:Spoken)?Option\(\s*'(?:-\w, )?(--[\w-]+)/g),
  );
  const twice = flags.filter((flag, at) => !OF_ITS_OWN.includes(flag) && flags.indexOf(flag) !== at);
  return [...faults, ...twice.map((flag) => `${flag} is declared twice`)];
}

describe('a group of options is one file, and one line in each command that has it', () => {
  const groupsHere = new Map([...textsBelow('cli/options/')].filter(([name]) => !SHARED_BY_GROUPS.includes(name)));

  test('of this project', () => {
    expect(groupsHere.size).toBeGreaterThan(4);
    expect(faultsOfGroups(groupsHere, textsBelow('cli/commands/'))).toEqual([]);
  });

  const GROUP =
    "const A = new SpokenOption('--a <b>', words);\nexport function addAOptions(command: Command) {}\nexport function aOf() {}\n";
  const LINE = 'addAOptions(command);\n';

  test.each([
    ['whole', GROUP, LINE, 'aOf(options);', []],
    ['without docs', GROUP.replace(', words', ''), LINE, 'aOf(options);', ['a.ts is no one declaration with its docs']],
    ['without a line', GROUP, '', 'aOf(options);', ['a.ts stands in no command']],
    ['added twice', GROUP, LINE.repeat(3), 'aOf(options);', ['x/options.ts adds a.ts twice']],
    ['never read', GROUP, LINE, '', ['x has a.ts and does not read it']],
    [
      'declared elsewhere too',
      GROUP,
      `${LINE}new SpokenOption('-a, --a', words)`,
      'aOf(options);',
      ['--a is declared twice'],
    ],
  ])('one that is %s', (_, group, options, work, faults) => {
    const commands = new Map([
      ['x/options.ts', options],
      ['x/work.ts', work],
    ]);
    expect(faultsOfGroups(new Map([['a.ts', group]]), commands)).toEqual(faults);
  });
});

describe('every command is a folder and a line in the list', () => {
  test('with its options and its work', () => {
    const folders = entries('cli/commands/').filter(({ isFolder }) => isFolder);
    expect(folders.map(({ name }) => name).sort()).toEqual(Object.keys(COMMANDS).sort());
  });
});

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

  test.each(['transfer', 'rejection', 'call', 'registration', 'request', 'attack', 'message'])(
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
