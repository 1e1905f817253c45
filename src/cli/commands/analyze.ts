import { type Command, Option } from 'commander';
import { VERSION } from '../../model/index.ts';
import { deliver } from '../deliver.ts';
import type { Io } from '../io.ts';
import { detailOf, LANG, NO_COLOR, OUTPUT, QUIET, type SharedOptions, styleFor, VERBOSE } from '../options.ts';
import type { Done } from '../program.ts';
import { FILTER, type SelectOptions, TIME_FROM, TIME_TO } from '../select-options.ts';
import { KEYLOG, TLS_KEY, type TlsFiles } from '../tls-file-options.ts';

type AnalyzeCommandOptions = SharedOptions &
  SelectOptions &
  TlsFiles & {
    readonly format: 'text' | 'json';
  };

/** `siptriage analyze <input...>`, the default command. */
export function addAnalyze(program: Command, io: Io, done: Done): void {
  program
    .command('analyze', { isDefault: true })
    .description('what happened: calls, transfers, rejections, findings (the default command)')
    .argument('<input...>', 'captures, folders of captures, or - for standard input')
    .addOption(new Option('-f, --format <format>', 'form of the result').choices(['text', 'json']).default('text'))
    .addOption(KEYLOG)
    .addOption(TLS_KEY)
    .addOption(FILTER)
    .addOption(TIME_FROM)
    .addOption(TIME_TO)
    .addOption(LANG)
    .addOption(OUTPUT)
    .addOption(NO_COLOR)
    .addOption(QUIET)
    .addOption(VERBOSE)
    .action(async (inputs: string[], options: AnalyzeCommandOptions) => {
      const { readTrace, readTlsFiles, selectionOf } = await import('../trace-work.ts');
      const select = selectionOf(options);
      const tls = await readTlsFiles(options);
      const keepGoodCalls = options.format === 'json' || options.verbose === true;
      const trace = await readTrace(inputs, { select, tls, lang: options.lang, keepGoodCalls }, io);
      if (options.format === 'json') {
        const { renderJson } = await import('../json-report.ts');
        await deliver(renderJson(trace.analysis, { version: VERSION, lang: options.lang }), options.output, io);
      } else if (trace.analysis.messages > 0) {
        const { laidOut, renderText } = await import('../text-report.ts');
        const style = styleFor(options, io);
        await deliver(
          await laidOut(() =>
            renderText(trace.analysis, {
              lang: options.lang,
              style,
              detail: detailOf(options),
              isFiltered: select.filter !== null,
            }),
          ),
          options.output,
          io,
        );
      }
      done(trace.exitCode);
    });
}
