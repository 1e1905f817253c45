import type { Command } from 'commander';
import { delivering } from '../deliver.ts';
import type { Io } from '../io.ts';
import { addLogOptions, type LogOptions } from '../log-options.ts';
import { OUTPUT } from '../options.ts';
import type { Done } from '../program.ts';
import { FILTER, type SelectOptions, TIME_FROM, TIME_TO } from '../select-options.ts';
import { KEYLOG, keyFiles, TLS_KEY, type TlsFiles } from '../tls-file-options.ts';

type MessagesOptions = SelectOptions & TlsFiles & LogOptions & { readonly output?: string };

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
    .addOption(OUTPUT)
    .action(async (inputs: string[], options: MessagesOptions) => {
      const { keepApart, logFactsOf, MessageWriter, readMessages, readTlsFiles, selectionOf } = await import(
        '../trace-work.ts'
      );
      const select = selectionOf(options);
      const logFacts = logFactsOf(options);
      const tls = await readTlsFiles(options);
      await keepApart([options.output], { inputs, others: keyFiles(options) });
      const exitCode = await delivering(options.output, io, async ({ write }) => {
        const writer = new MessageWriter(write);
        const code = await readMessages(inputs, { select, tls, logFacts }, writer, io);
        await writer.end();
        return code;
      });
      done(exitCode);
    });
}
