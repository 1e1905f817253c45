import type { Command } from 'commander';
import type { Io } from '../../process/io.ts';
import { UsageError } from '../../process/usage-error.ts';
import type { Done } from '../add-command.ts';
import { type AnalyzeCommandOptions, addAnalyzeOptions } from './options.ts';

/** `siptriage analyze <input...>`, the default command. */
export function addAnalyze(program: Command, io: Io, done: Done): void {
  const command = program
    .command('analyze', { isDefault: true })
    .description('what happened: calls, transfers, rejections, findings (the default command)')
    .argument('[input...]', 'captures, logs, folders of them, or - for standard input')
    .usage('[options] <input...>');
  addAnalyzeOptions(command).action(async (named: string[], options: AnalyzeCommandOptions) => {
    const inputs = named.length === 0 && options.follow === true ? ['-'] : named;
    if (inputs.length === 0) {
      throw new UsageError("missing required argument 'input'");
    }
    const { analyzeTrace } = await import('./work.ts');
    done(await analyzeTrace(inputs, options, io));
  });
}
