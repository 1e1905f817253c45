import type { Command } from 'commander';
import { addCommand } from '../../help/command-help.ts';
import type { Io } from '../../process/io.ts';
import type { Done } from '../add-command.ts';
import { addCollectOptions, type CollectCommandOptions } from './options.ts';
import { COLLECT_WORDS } from './words.ts';

/** `siptriage collect --from nats://…`. */
export function addCollect(program: Command, io: Io, done: Done): void {
  const command = addCommand(program, 'collect', COLLECT_WORDS);
  addCollectOptions(command).action(async (options: CollectCommandOptions) => {
    const { collect } = await import('./work.ts');
    done(await collect(options, io));
  });
}
