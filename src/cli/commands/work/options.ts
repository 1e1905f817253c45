import type { Command } from 'commander';
import { sayingOf } from '../../../languages/index.ts';
import type { Lang } from '../../../reference/index.ts';
import { SpokenOption } from '../../help/spoken-option.ts';
import { LANG } from '../../options/look.ts';
import { FROM, type FromOptions, SOURCES, UNTIL_END } from '../../options/nats-from.ts';
import { WORK_WORDS } from './words.ts';

export type WorkCommandOptions = FromOptions & {
  readonly lang: Lang;
  readonly roles: string;
  readonly sources?: number;
  readonly goodCalls?: boolean;
};

const ROLES = new SpokenOption(
  '--roles <name>',
  sayingOf(WORK_WORDS, ({ roles }) => roles),
).default('leg,join,judge');
const GOOD_CALLS = new SpokenOption(
  '--good-calls',
  sayingOf(WORK_WORDS, ({ goodCalls }) => goodCalls),
);

export function addWorkOptions(command: Command): Command {
  return command
    .addOption(FROM)
    .addOption(ROLES)
    .addOption(SOURCES)
    .addOption(UNTIL_END)
    .addOption(GOOD_CALLS)
    .addOption(LANG);
}
