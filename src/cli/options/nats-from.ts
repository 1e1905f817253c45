import { sayingOf } from '../../languages/index.ts';
import { SpokenOption } from '../help/spoken-option.ts';
import { NATS_WORDS } from '../input/nats-words.ts';
import { counted } from './counted.ts';

/** What is read of what `ship` publishes, as commander hands it over. */
export type FromOptions = { readonly from?: string; readonly untilEnd?: boolean };

export const FROM = new SpokenOption(
  '--from <place>',
  sayingOf(NATS_WORDS, ({ from }) => from),
);
export const SOURCES = new SpokenOption(
  '--sources <n>',
  sayingOf(NATS_WORDS, ({ sources }) => sources),
).argParser(counted('--sources <n>'));
export const UNTIL_END = new SpokenOption(
  '--until-end',
  sayingOf(NATS_WORDS, ({ untilEnd }) => untilEnd),
);
