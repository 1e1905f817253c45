import { type Command, Option } from 'commander';
import { deliver } from '../deliver.ts';
import { EXIT } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { LANG, NO_COLOR, OUTPUT, type SharedOptions, styleFor } from '../options.ts';
import type { Done } from '../program.ts';
import { UsageError } from '../usage-error.ts';

/** `siptriage explain <code>`. */
export function addExplain(program: Command, io: Io, done: Done): void {
  program
    .command('explain')
    .description('what a response code means, when you see it, how to fix it')
    .argument('<code>', 'a SIP response code, 100 to 699')
    .addOption(new Option('-f, --format <format>', 'form of the result').choices(['text', 'json']).default('text'))
    .addOption(LANG)
    .addOption(OUTPUT)
    .addOption(NO_COLOR)
    .action(async (argument: string, options: SharedOptions & { format: string }) => {
      const { codeOf, explainCode, jsonText, paintLines, renderExplanation } = await import('../reference-work.ts');
      const explanation = explainCode(codeOf(argument), options.lang);
      if (explanation === null) {
        throw new UsageError(`${argument} is no SIP response code: they run from 100 to 699`);
      }
      const text =
        options.format === 'json'
          ? jsonText(explanation)
          : paintLines(renderExplanation(explanation, options.lang), styleFor(options, io));
      await deliver(text, options.output, io);
      done(EXIT.done);
    });
}
