import type { Command } from 'commander';
import { sayingOf, translatable } from '../../languages/index.ts';
import { SpokenOption } from '../help/spoken-option.ts';
import { UsageError } from '../process/usage-error.ts';
import { counted } from './counted.ts';

/** What the HTML report holds, as commander hands it over. */
export type HtmlPageOptions = {
  readonly maxCalls?: number;
  readonly withSecrets?: boolean;
};

export const HTML_OPTION_WORDS = translatable({
  maxCalls: 'of --format html: stories told at most, what failed first (default: 5000)',
  withSecrets: 'of --format html: messages with the passwords, credentials and keys in them',
  ofPage: (option: string) => `${option} is about the page that --format html writes`,
});

const MAX_CALLS = new SpokenOption(
  '--max-calls <n>',
  sayingOf(HTML_OPTION_WORDS, (words) => words.maxCalls),
).argParser(counted('--max-calls <n>'));
const WITH_SECRETS = new SpokenOption(
  '--with-secrets',
  sayingOf(HTML_OPTION_WORDS, (words) => words.withSecrets),
);

/** For a command that writes its result as a page. */
export function addHtmlOptions(command: Command): Command {
  return command.addOption(MAX_CALLS).addOption(WITH_SECRETS);
}

/** @throws UsageError where an option of the page stands beside another form. */
export function keepToHtml({ maxCalls, withSecrets }: HtmlPageOptions, isHtml: boolean): void {
  const name = maxCalls !== undefined ? 'max-calls' : withSecrets === true ? 'with-secrets' : null;
  if (name !== null && !isHtml) {
    throw new UsageError(sayingOf(HTML_OPTION_WORDS, ({ ofPage }) => ofPage(`--${name}`)));
  }
}
