import type { Command } from 'commander';
import { addCommand } from '../../help/command-help.ts';
import type { Io } from '../../process/io.ts';
import type { Done } from '../add-command.ts';
import { addFlowOptions, type FlowCommandOptions } from './options.ts';
import { FLOW_WORDS } from './words.ts';

/** `siptriage flow [what] [input...]`. */
export function addFlow(program: Command, io: Io, done: Done): void {
  const command = addCommand(program, 'flow', FLOW_WORDS);
  addFlowOptions(command).action(async (what: string | undefined, named: string[], options: FlowCommandOptions) => {
    const { drawFlow } = await import('./work.ts');
    done(await drawFlow(what, named, options, io));
  });
}
