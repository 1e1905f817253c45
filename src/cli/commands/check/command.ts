import type { Command } from 'commander';
import { inputsOf } from '../../input/named-inputs.ts';
import type { Io } from '../../process/io.ts';
import type { Done } from '../add-command.ts';
import { addExamples, type Example } from '../examples.ts';
import { addCheckOptions, type CheckCommandOptions } from './options.ts';

const EXAMPLES: readonly Example[] = [
  ['siptriage check trace.pcap', '0 if nothing failed, else 1'],
  ['siptriage check traces --report junit=sip.xml', 'also for the readers of CI'],
  ['siptriage check trace.pcap --fail-on warning', 'warnings fail it too'],
  ['siptriage check traces --baseline known.json', 'what is known is accepted'],
];

/** `siptriage check <input...>`. */
export function addCheck(program: Command, io: Io, done: Done): void {
  const command = program
    .command('check')
    .description('the same as a gate: the exit code is the verdict (docs/check.md)')
    .argument('[input...]', 'captures, logs, folders of them, or - for standard input, as is a pipe without it');
  addExamples(command, EXAMPLES);
  addCheckOptions(command).action(async (named: string[], options: CheckCommandOptions) => {
    const inputs = inputsOf(named, io);
    const { checkTrace } = await import('./work.ts');
    done(await checkTrace(inputs, options, io));
  });
}
