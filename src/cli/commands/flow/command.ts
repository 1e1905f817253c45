import type { Command } from 'commander';
import type { Io } from '../../process/io.ts';
import type { Done } from '../add-command.ts';
import { addExamples, type Example } from '../examples.ts';
import { addFlowOptions, type FlowCommandOptions } from './options.ts';

const EXAMPLES: readonly Example[] = [
  ['siptriage flow trace.pcap', 'what went wrong worst, with all its legs'],
  ['siptriage flow 1002 trace.pcap', 'the call of a number, the worst of several'],
  ["siptriage flow '#12' trace.pcap -f svg -o call.svg", 'a picture of the call that packet 12 belongs to'],
  ['siptriage flow trace.pcap --format mermaid', 'a diagram to paste into a ticket'],
];

/** `siptriage flow [what] [input...]`. */
export function addFlow(program: Command, io: Io, done: Done): void {
  const command = program
    .command('flow')
    .description('the ladder of one call or transfer over all its legs: text, SVG, Mermaid, PlantUML or HTML')
    .argument(
      '[what]',
      'as of call: a number, a user, user@host, a Call-ID, #12, :340; without it the worst of the trace',
    )
    .argument('[input...]', 'captures, logs, folders of them, or - for standard input, as is a pipe without it');
  addExamples(command, EXAMPLES);
  addFlowOptions(command).action(async (what: string | undefined, named: string[], options: FlowCommandOptions) => {
    const { drawFlow } = await import('./work.ts');
    done(await drawFlow(what, named, options, io));
  });
}
