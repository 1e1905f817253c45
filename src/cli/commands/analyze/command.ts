import type { Command } from 'commander';
import { inputsOf } from '../../input/named-inputs.ts';
import type { Io } from '../../process/io.ts';
import type { Done } from '../add-command.ts';
import { addExamples, type Example } from '../examples.ts';
import { type AnalyzeCommandOptions, addAnalyzeOptions } from './options.ts';

const EXAMPLES: readonly Example[] = [
  ['siptriage trace.pcap', 'what failed, why, and what to do'],
  ['siptriage trace.pcap server.log', 'a capture and a log as one trace'],
  ["siptriage traces --filter 'user == 1002'", 'what has to do with 1002'],
  ['siptriage trace.pcap --cause 2', 'the stories of the second cause'],
  ['siptriage trace.pcap --format json', 'the same for a program'],
  ['tcpdump -i any -U -w - | siptriage --follow', 'each story as it is decided'],
];

/** `siptriage analyze <input...>`, the default command. */
export function addAnalyze(program: Command, io: Io, done: Done): void {
  const command = program
    .command('analyze', { isDefault: true })
    .description('what happened: calls, transfers, rejections, findings (the default command)')
    .argument('[input...]', 'captures, logs, folders of them, or - for standard input, as is a pipe without it');
  addExamples(command, EXAMPLES);
  addAnalyzeOptions(command).action(async (named: string[], options: AnalyzeCommandOptions) => {
    const inputs = named.length === 0 && options.follow === true ? ['-'] : inputsOf(named, io);
    const isNamed = program.args[0] === command.name();
    const commands = isNamed ? [] : [...program.commands.map((each) => each.name()), 'help'];
    const { analyzeTrace } = await import('./work.ts');
    done(await analyzeTrace(inputs, options, io, commands));
  });
}
