import { type Command, Option } from 'commander';
import { VERSION } from '../../model/index.ts';
import { deliver } from '../deliver.ts';
import type { Io } from '../io.ts';
import { jsonText } from '../json-text.ts';
import { detailOf, LANG, NO_COLOR, OUTPUT, QUIET, type SharedOptions, styleFor } from '../options.ts';
import type { Done } from '../program.ts';

type TransfersOptions = SharedOptions & { readonly format: 'text' | 'json' };

/** `siptriage transfers <input...>`. */
export function addTransfers(program: Command, io: Io, done: Done): void {
  program
    .command('transfers')
    .description('each transfer as a story with its evidence, the good ones too')
    .argument('<input...>', 'captures, folders of captures, or - for standard input')
    .addOption(new Option('-f, --format <format>', 'form of the result').choices(['text', 'json']).default('text'))
    .addOption(LANG)
    .addOption(OUTPUT)
    .addOption(NO_COLOR)
    .addOption(QUIET)
    .action(async (inputs: string[], options: TransfersOptions) => {
      const { buildReport, readTrace, renderTransfers } = await import('../trace-work.ts');
      const trace = await readTrace(inputs, { lang: options.lang, keepGoodCalls: false }, io);
      if (options.format === 'json') {
        const { transfers } = buildReport(trace.analysis, {
          version: VERSION,
          lang: options.lang,
        });
        await deliver(jsonText(transfers), options.output, io);
      } else if (trace.analysis.messages > 0) {
        const style = styleFor(options, io);
        await deliver(
          renderTransfers(trace.analysis, {
            lang: options.lang,
            style,
            detail: detailOf(options),
          }),
          options.output,
          io,
        );
      }
      done(trace.exitCode);
    });
}
