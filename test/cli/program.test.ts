import { expect, test } from 'vitest';
import { buildProgram } from '../../src/cli/program.ts';

const IO = { out: async () => {}, err: () => {}, isTerminal: false, env: {} };
const WHOLE = buildProgram(IO, () => {}).commands;

test.each(WHOLE.map((command) => command.name()))('%s is the same command when it is set up alone', (name) => {
  const { commands } = buildProgram(IO, () => {}, name);
  // What completion tells is all the others.
  const own = name === 'completion' ? WHOLE : WHOLE.filter((command) => command.name() === name);
  expect(commands.map((command) => command.helpInformation())).toEqual(own.map((command) => command.helpInformation()));
});

test.each(['trace.pcap', '--help', 'help', 'constructor', 'Explain'])('%s sets up every command', (first) => {
  const { commands } = buildProgram(IO, () => {}, first);
  expect(commands.map((command) => command.name())).toEqual(WHOLE.map((command) => command.name()));
  expect(commands.length).toBeGreaterThan(5);
});
