import type { Command } from 'commander';
import { addCommand } from '../../help/command-help.ts';
import type { Io } from '../../process/io.ts';
import type { Done } from '../add-command.ts';
import { addViewOptions, type ViewCommandOptions } from './options.ts';
import { VIEW_WORDS } from './words.ts';

/** `siptriage view [input...]`. */
export function addView(program: Command, io: Io, done: Done): void {
  const command = addCommand(program, 'view', VIEW_WORDS);
  addViewOptions(command).action(async (named: string[], options: ViewCommandOptions) => {
    const { view } = await import('./work.ts');
    done(await view(named, options, io));
  });
}
