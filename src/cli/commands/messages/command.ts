import type { Command } from 'commander';
import type { Lang } from '../../../reference/index.ts';
import { addLogOptions, type LogOptions } from '../../options/logs.ts';
import { LANG, OUTPUT } from '../../options/look.ts';
import { FILTER, type SelectOptions, TIME_FROM, TIME_TO } from '../../options/selection.ts';
import { KEYLOG, keyFiles, TLS_KEY, type TlsFiles } from '../../options/tls.ts';
import { delivering } from '../../output/deliver.ts';
import type { Io } from '../../process/io.ts';
import type { Done } from '../../program.ts';

type MessagesOptions = SelectOptions & TlsFiles & LogOptions & { readonly lang: Lang; readonly output?: string };

/** Said to a person: every other command masks passwords, credentials and keys. */
const WRITES_ALL: Readonly<Record<Lang, string>> = {
  en: 'the messages are written whole, with the passwords, credentials, keys and texts in them: do not pass them on unseen',
  vi: 'các bản tin được ghi nguyên vẹn, kể cả mật khẩu, thông tin xác thực, khóa và nội dung trong đó: hãy xem lại trước khi gửi cho người khác',
};

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
      const { keepApart, logFactsOf, MessageWriter, readMessages, readTlsFiles, selectionOf } = await import(
        '../../trace-work.ts'
      );
      const select = selectionOf(options);
      const logFacts = logFactsOf(options);
      const tls = await readTlsFiles(options);
      await keepApart([options.output], { inputs, others: keyFiles(options) });
      if (io.progress !== undefined) {
        io.err(`siptriage: ${WRITES_ALL[options.lang]}`);
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
