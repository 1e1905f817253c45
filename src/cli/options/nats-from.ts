import type { Command } from 'commander';
import { sayingOf } from '../../languages/index.ts';
import { SpokenOption } from '../help/spoken-option.ts';
import { NATS_WORDS } from '../input/nats-words.ts';

/** What is read of what `ship` publishes, as commander hands it over. */
export type FromOptions = { readonly from?: string; readonly untilEnd?: boolean };

const FROM = new SpokenOption(
  '--from <place>',
  sayingOf(NATS_WORDS, ({ from }) => from),
);
const UNTIL_END = new SpokenOption(
  '--until-end',
  sayingOf(NATS_WORDS, ({ untilEnd }) => untilEnd),
);

/** For every command that reads what others publish. */
export function addFromOptions(command: Command): Command {
  return command.addOption(FROM).addOption(UNTIL_END);
}
