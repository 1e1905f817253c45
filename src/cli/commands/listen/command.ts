import type { Command } from 'commander';
import { addCommand } from '../../help/command-help.ts';
import type { Io } from '../../process/io.ts';
import type { Done } from '../add-command.ts';
import { addListenOptions, type ListenCommandOptions } from './options.ts';
import { LISTEN_WORDS } from './words.ts';

/** `siptriage listen --hep …`. */
export function addListen(program: Command, io: Io, done: Done): void {
  const command = addCommand(program, 'listen', LISTEN_WORDS);
  addListenOptions(command).action(async (options: ListenCommandOptions) => {
    const { listen } = await import('./work.ts');
    done(await listen(options, io));
  });
}
