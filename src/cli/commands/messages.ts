import type { Command } from 'commander';
import type { Lang } from '../../languages/index.ts';
import { delivering } from '../deliver.ts';
import type { Io } from '../io.ts';
import { addLogOptions, type LogOptions } from '../log-options.ts';
import { LANG, OUTPUT } from '../options.ts';
import type { Done } from '../program.ts';
import { FILTER, type SelectOptions, TIME_FROM, TIME_TO } from '../select-options.ts';
import { KEYLOG, keyFiles, TLS_KEY, type TlsFiles } from '../tls-file-options.ts';
import { WRITES_ALL } from '../writes-all.ts';

type MessagesOptions = SelectOptions & TlsFiles & LogOptions & { readonly lang: Lang; readonly output?: string };

/** `siptriage messages <input...>`. */
export function addMessages(program: Command, io: Io, done: Done): void {
  const command = program
    .command('messages')
    .description('every SIP message as a line of JSON (NDJSON), which analyze reads back')
    .argument('<input...>', 'captures, folders of captures, or - for standard input')
    .addOption(KEYLOG)
    .addOption(TLS_KEY)
    .addOption(FILTER)
    .addOption(TIME_FROM)
    .addOption(TIME_TO);
  addLogOptions(command)
    .addOption(LANG)
    .addOption(OUTPUT)
    .action(async (inputs: string[], options: MessagesOptions) => {
      const { keepApart, loadLanguage, logFactsOf, MessageWriter, readMessages, readTlsFiles, selectionOf } =
        await import('../trace-work.ts');
      await loadLanguage(options.lang);
      const select = selectionOf(options);
      const logFacts = logFactsOf(options);
      const tls = await readTlsFiles(options);
      await keepApart([options.output], { inputs, others: keyFiles(options) });
      if (io.progress !== undefined) {
        io.err(`siptriage: ${WRITES_ALL.in(options.lang)}`);
      }
      const exitCode = await delivering(options.output, io, async ({ write, drop }) => {
        const writer = new MessageWriter(write);
        const code = await readMessages(inputs, { select, tls, logFacts }, writer, io);
        await writer.end();
        if (writer.isEmpty) {
          drop();
        }
        return code;
      });
      done(exitCode);
    });
}
