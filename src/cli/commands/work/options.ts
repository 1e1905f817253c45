import type { Command } from 'commander';
import { sayingOf } from '../../../languages/index.ts';
import type { Lang } from '../../../reference/index.ts';
import { SpokenOption } from '../../help/spoken-option.ts';
import { counted } from '../../options/counted.ts';
import { LANG } from '../../options/look.ts';
import { WORK_WORDS } from './words.ts';

export type WorkCommandOptions = {
  readonly lang: Lang;
  readonly from?: string;
  readonly roles: string;
  readonly sources?: number;
  readonly untilEnd?: boolean;
  readonly goodCalls?: boolean;
};

const FROM = new SpokenOption(
  '--from <place>',
  sayingOf(WORK_WORDS, ({ from }) => from),
);
const ROLES = new SpokenOption(
  '--roles <name>',
  sayingOf(WORK_WORDS, ({ roles }) => roles),
).default('leg,join,judge');
const SOURCES = new SpokenOption(
  '--sources <n>',
  sayingOf(WORK_WORDS, ({ sources }) => sources),
).argParser(counted('--sources <n>'));
const UNTIL_END = new SpokenOption(
  '--until-end',
  sayingOf(WORK_WORDS, ({ untilEnd }) => untilEnd),
);
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
