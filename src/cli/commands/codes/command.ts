import { type Command, Option } from 'commander';
import { LANG, NO_COLOR, OUTPUT, type SharedOptions, styleFor } from '../../options/look.ts';
import { deliver } from '../../output/deliver.ts';
import { EXIT } from '../../process/exit-codes.ts';
import type { Io } from '../../process/io.ts';
import type { Done } from '../../program.ts';

/** `siptriage codes`. */
export function addCodes(program: Command, io: Io, done: Done): void {
  program
    .command('codes')
    .description('every response code siptriage knows')
    .addOption(new Option('-f, --format <format>', 'form of the result').choices(['text', 'json']).default('text'))
    .addOption(LANG)
    .addOption(OUTPUT)
    .addOption(NO_COLOR)
    .action(async (options: SharedOptions & { format: string }) => {
      const { jsonText, listIn, loadLanguage, paintLines, renderCodeList } = await import(
        '../../reference/code-argument.ts'
      );
      const language = await loadLanguage(options.lang);
      const text =
        options.format === 'json'
          ? jsonText(listIn(language))
          : paintLines(renderCodeList(language), styleFor(options, io));
      await deliver(text, options.output, io);
      done(EXIT.done);
    });
}
