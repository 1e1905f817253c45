import type { Command } from 'commander';
import { addCommand } from '../../help/command-help.ts';
import { inputsOf } from '../../input/named-inputs.ts';
import type { Io } from '../../process/io.ts';
import type { Done } from '../add-command.ts';
import { addReproduceOptions, type ReproduceCommandOptions } from './options.ts';
import { REPRODUCE_WORDS } from './words.ts';

/** `siptriage reproduce [input...]`. */
export function addReproduce(program: Command, io: Io, done: Done): void {
  const command = addCommand(program, 'reproduce', REPRODUCE_WORDS);
  addReproduceOptions(command).action(async (named: string[], options: ReproduceCommandOptions) => {
    const inputs = inputsOf(named, io);
    const { reproduceStory } = await import('./work.ts');
    done(await reproduceStory(inputs, options, io));
  });
}
