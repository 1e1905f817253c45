import { type Command, Option } from 'commander';
import type { Style } from '../../../report/index.ts';
import { LANG, NO_COLOR, OUTPUT, type SharedOptions, styleFor } from '../../options/look.ts';
import { deliver } from '../../output/deliver.ts';
import { EXIT } from '../../process/exit-codes.ts';
import type { Io } from '../../process/io.ts';
import { UsageError } from '../../process/usage-error.ts';
import type { Done } from '../../program.ts';

/** `siptriage explain <code|rule>`. */
export function addExplain(program: Command, io: Io, done: Done): void {
  program
    .command('explain')
    .description('what a response code or a rule means, when you see it, how to fix it')
    .argument('<code|rule>', 'a SIP response code, 100 to 699, or a rule such as transfer/no-notify')
    .addOption(new Option('-f, --format <format>', 'form of the result').choices(['text', 'json']).default('text'))
    .addOption(LANG)
    .addOption(OUTPUT)
    .addOption(NO_COLOR)
    .action(async (argument: string, options: SharedOptions & { format: string }) => {
      const style = styleFor(options, io);
      const text = looksLikeRule(argument)
        ? (await import('./rule-work.ts')).ruleText(argument, options.lang, options.format, style)
        : await codeText(argument, options, style);
      await deliver(text, options.output, io);
      done(EXIT.done);
    });
}

/** A code is digits, perhaps with a plus; whatever else has letters or a slash is meant to name a rule. */
function looksLikeRule(argument: string): boolean {
  return !/\d/.test(argument) || argument.includes('/') || argument.includes('-');
}

/** The texts of the codes are loaded only where a code is asked for. */
async function codeText(
  argument: string,
  { lang, format }: SharedOptions & { format: string },
  style: Style,
): Promise<string> {
  const { codeOf, explainIn, jsonText, loadLanguage, paintLines, renderExplanation } = await import(
    '../../reference/code-argument.ts'
  );
  const language = await loadLanguage(lang);
  const explanation = explainIn(language, codeOf(argument));
  if (explanation === null) {
    throw new UsageError(`${argument} is no SIP response code: they run from 100 to 699`);
  }
  return format === 'json' ? jsonText(explanation) : paintLines(renderExplanation(explanation, language), style);
}
