import { type Command, Option } from 'commander';
import type { Style } from '../../report/index.ts';
import { deliver } from '../deliver.ts';
import { EXIT } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { LANG, NO_COLOR, OUTPUT, type SharedOptions, styleFor } from '../options.ts';
import type { Done } from '../program.ts';
import { UsageError } from '../usage-error.ts';

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
        ? await (await import('../rule-work.ts')).ruleText(argument, options.lang, options.format, style)
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
  const { codeOf, explainIn, jsonText, loadPages, paintLines, renderExplanation } = await import(
    '../reference-work.ts'
  );
  const language = await loadPages(lang);
  const explanation = explainIn(language, codeOf(argument));
  if (explanation === null) {
    throw new UsageError(`${argument} is no SIP response code: they run from 100 to 699`);
  }
  return format === 'json' ? jsonText(explanation) : paintLines(renderExplanation(explanation, language), style);
}
