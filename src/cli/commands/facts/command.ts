import type { Command } from 'commander';
import { addCommand } from '../../help/command-help.ts';
import { inputsOf } from '../../input/named-inputs.ts';
import type { Io } from '../../process/io.ts';
import type { Done } from '../add-command.ts';
import { addFactsOptions, type FactsCommandOptions } from './options.ts';
import { FACTS_WORDS } from './words.ts';

/** `siptriage facts <input...>`. */
export function addFacts(program: Command, io: Io, done: Done): void {
  const command = addCommand(program, 'facts', FACTS_WORDS);
  addFactsOptions(command).action(async (named: string[], options: FactsCommandOptions) => {
    const inputs = inputsOf(named, io);
    const { writeFacts } = await import('./work.ts');
    done(await writeFacts(inputs, options, io));
  });
}
