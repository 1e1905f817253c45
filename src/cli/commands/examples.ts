import type { Command } from 'commander';
import { padEnd, widthOf } from '../../page/index.ts';

/** What somebody may type, and what it is good for. */
export type Example = readonly [typed: string, meaning: string];

const EXAMPLES = new WeakMap<Command, readonly Example[]>();

/** Examples at the end of the help of a command. */
export function addExamples(command: Command, examples: readonly Example[]): void {
  EXAMPLES.set(command, examples);
  command.addHelpText('after', () => examplesOf(command));
}

/** Those of a command, as they stand in a help. */
export function examplesOf(command: Command): string {
  const examples = EXAMPLES.get(command) ?? [];
  const column = Math.max(...examples.map(([typed]) => widthOf(typed)));
  const lines = examples.map(([typed, meaning]) => `  ${padEnd(typed, column)}  ${meaning}`);
  return `\nExamples:\n${lines.join('\n')}`;
}
