import { type Command, Option } from 'commander';
import { VERSION } from '../../../model/index.ts';
import { CARD, type CardFiles, cardFiles, TRUST } from '../../options/cards.ts';
import { addLogOptions, type LogOptions } from '../../options/logs.ts';
import { detailOf, LANG, NO_COLOR, OUTPUT, QUIET, type SharedOptions, styleFor } from '../../options/look.ts';
import { FILTER, type SelectOptions, TIME_FROM, TIME_TO } from '../../options/selection.ts';
import { KEYLOG, keyFiles, TLS_KEY, type TlsFiles } from '../../options/tls.ts';
import { deliver } from '../../output/deliver.ts';
import { jsonText } from '../../output/json-text.ts';
import type { Io } from '../../process/io.ts';
import type { Done } from '../../program.ts';

type TransfersOptions = SharedOptions &
  SelectOptions &
  TlsFiles &
  LogOptions &
  CardFiles & { readonly format: 'text' | 'json' };

/** `siptriage transfers <input...>`. */
export function addTransfers(program: Command, io: Io, done: Done): void {
  const command = program
    .command('transfers')
    .description('each transfer as a story with its evidence, the good ones too')
    .argument('<input...>', 'captures, folders of captures, or - for standard input')
    .addOption(new Option('-f, --format <format>', 'form of the result').choices(['text', 'json']).default('text'))
    .addOption(KEYLOG)
    .addOption(TLS_KEY)
    .addOption(CARD)
    .addOption(TRUST)
    .addOption(FILTER)
    .addOption(TIME_FROM)
    .addOption(TIME_TO);
  addLogOptions(command)
    .addOption(LANG)
    .addOption(OUTPUT)
    .addOption(NO_COLOR)
    .addOption(QUIET)
    .action(async (inputs: string[], options: TransfersOptions) => {
      const { keepApart, readCardFiles, readTrace, readTlsFiles, logFactsOf, selectionOf } = await import(
        '../../trace-work.ts'
      );
      const select = selectionOf(options);
      const tls = await readTlsFiles(options);
      const logFacts = logFactsOf(options);
      const cards = await readCardFiles(options);
      await keepApart([options.output], { inputs, others: [...keyFiles(options), ...cardFiles(options)] });
      const trace = await readTrace(
        inputs,
        { select, tls, logFacts, cards, lang: options.lang, keepGoodCalls: false },
        io,
      );
      if (options.format === 'json') {
        const { buildReport } = await import('../../output/json-report.ts');
        const { transfers } = buildReport(trace.analysis, {
          version: VERSION,
          lang: options.lang,
        });
        await deliver(jsonText(transfers), options.output, io);
      } else if (trace.analysis.messages > 0) {
        const { laidOut, renderTransfers } = await import('../../output/text-report.ts');
        const style = styleFor(options, io);
        await deliver(
          await laidOut(() =>
            renderTransfers(trace.analysis, {
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
