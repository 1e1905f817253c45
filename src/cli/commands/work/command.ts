import type { Command } from 'commander';
import { addCommand } from '../../help/command-help.ts';
import type { Io } from '../../process/io.ts';
import type { Done } from '../add-command.ts';
import { addWorkOptions, type WorkCommandOptions } from './options.ts';
import { WORK_WORDS } from './words.ts';

/** `siptriage work --from nats://…`. */
export function addWork(program: Command, io: Io, done: Done): void {
  const command = addCommand(program, 'work', WORK_WORDS);
  addWorkOptions(command).action(async (options: WorkCommandOptions) => {
    const { work } = await import('./work.ts');
    done(await work(options, io));
  });
}
