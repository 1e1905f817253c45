import type { Command } from 'commander';
import { addCommand } from '../../help/command-help.ts';
import { inputsOf } from '../../input/named-inputs.ts';
import type { Io } from '../../process/io.ts';
import type { Done } from '../add-command.ts';
import { type AnalyzeCommandOptions, addAnalyzeOptions } from './options.ts';
import { ANALYZE_WORDS } from './words.ts';

/** `siptriage analyze <input...>`, the default command. */
export function addAnalyze(program: Command, io: Io, done: Done): void {
  const command = addCommand(program, 'analyze', ANALYZE_WORDS, { isDefault: true });
  addAnalyzeOptions(command).action(async (named: string[], options: AnalyzeCommandOptions) => {
    const inputs = named.length === 0 && options.follow === true ? ['-'] : inputsOf(named, io);
    const isNamed = program.args[0] === command.name();
    const commands = isNamed ? [] : [...program.commands.map((each) => each.name()), 'help'];
    const { analyze } = await import('./work.ts');
    done(await analyze(inputs, options, io, commands));
  });
}
