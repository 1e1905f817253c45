import { type Command, Option } from 'commander';
import { UsageError } from '../process/usage-error.ts';
import { counted } from './counted.ts';

/** What the HTML report holds, as commander hands it over. */
export type HtmlPageOptions = {
  readonly maxCalls?: number;
  readonly withSecrets?: boolean;
};

const MAX_CALLS = new Option(
  '--max-calls <n>',
  'of --format html: stories told at most, what failed first (default: 5000)',
).argParser(counted);
const WITH_SECRETS = new Option(
  '--with-secrets',
  'of --format html: messages with the passwords, credentials and keys in them',
);

/** For a command that writes its result as a page. */
export function addHtmlOptions(command: Command): Command {
  return command.addOption(MAX_CALLS).addOption(WITH_SECRETS);
}

/** @throws UsageError where an option of the page stands beside another form. */
export function keepToHtml({ maxCalls, withSecrets }: HtmlPageOptions, isHtml: boolean): void {
  const name = maxCalls !== undefined ? 'max-calls' : withSecrets === true ? 'with-secrets' : null;
  if (name !== null && !isHtml) {
    throw new UsageError(`--${name} is about the page that --format html writes`);
  }
}
