import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/commands/list.ts';
import { buildProgram } from '../../src/cli/program.ts';

const FOLDER = fileURLToPath(new URL('../../src/cli/commands/', import.meta.url));
const FOLDERS = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

const io = { out: async () => {}, err: () => {}, isTerminal: false, env: {} };

describe('a command is a folder and a line', () => {
  test('every folder stands in the list, and nothing else', () => {
    expect(Object.keys(COMMANDS).toSorted()).toEqual(FOLDERS.toSorted());
    expect(FOLDERS).toContain('analyze');
  });

  test.each(FOLDERS)('%s declares itself in command.ts', (name) => {
    expect(existsSync(`${FOLDER}${name}/command.ts`)).toBe(true);
    // Named first, it is the only one that is set up; but what completion tells is all of them.
    const { commands } = buildProgram(io, () => {}, name);
    expect(commands.map((command) => command.name())).toEqual(name === 'completion' ? Object.keys(COMMANDS) : [name]);
  });

  test('--help shows them in the order of the list', () => {
    const names = buildProgram(io, () => {}).commands.map((command) => command.name());
    expect(names).toEqual(Object.keys(COMMANDS));
  });
});
