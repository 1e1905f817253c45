import { type Command, Option } from 'commander';
import { LANG, NO_COLOR, OUTPUT, type SharedOptions, styleFor } from '../../options/look.ts';
import { deliver } from '../../output/deliver.ts';
import { EXIT } from '../../process/exit-codes.ts';
import type { Io } from '../../process/io.ts';
import { UsageError } from '../../process/usage-error.ts';
import type { Done } from '../../program.ts';

/** `siptriage compare <code> <code>`. */
export function addCompare(program: Command, io: Io, done: Done): void {
  program
    .command('compare')
    .description('two response codes side by side: key differences, when to use which')
    .argument('<code>', 'a SIP response code')
    .argument('<other>', 'another one')
    .addOption(new Option('-f, --format <format>', 'form of the result').choices(['text', 'json']).default('text'))
    .addOption(LANG)
    .addOption(OUTPUT)
    .addOption(NO_COLOR)
    .action(async (first: string, second: string, options: SharedOptions & { format: string }) => {
      const { codeOf, compareIn, jsonText, loadLanguage, paintLines, renderComparison } = await import(
        '../../reference/code-argument.ts'
      );
      const language = await loadLanguage(options.lang);
      const comparison = compareIn(language, codeOf(first), codeOf(second));
      if (comparison === null) {
        throw new UsageError(`${first} and ${second} are not both SIP response codes: they run from 100 to 699`);
      }
      const text =
        options.format === 'json'
          ? jsonText(comparison)
          : paintLines(renderComparison(comparison, language), styleFor(options, io));
      await deliver(text, options.output, io);
      done(EXIT.done);
    });
}
