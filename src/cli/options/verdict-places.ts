import type { Command } from 'commander';
import { sayingOf } from '../../languages/index.ts';
import type { Lang } from '../../reference/index.ts';
import type { AlertOn } from '../../verdicts/index.ts';
import { SpokenOption } from '../help/spoken-option.ts';
import type { VerdictDesk } from '../output/verdict-desk.ts';
import { VERDICT_WORDS } from '../output/verdict-words.ts';
import type { ExitCode } from '../process/exit-codes.ts';
import { onInterrupt } from '../process/interrupt.ts';
import type { Io } from '../process/io.ts';
import { UsageError } from '../process/usage-error.ts';
import { repeated } from './repeated.ts';

/** Where verdicts go besides the result, as commander hands it over. */
export type VerdictOptions = {
  readonly to?: readonly string[];
  readonly alertOn?: AlertOn;
  readonly alertRate?: number;
};

const MOST_A_MINUTE = 600;

const TO = new SpokenOption(
  '--to <place>',
  sayingOf(VERDICT_WORDS, ({ to }) => to),
).argParser(repeated);
const ALERT_ON = new SpokenOption(
  '--alert-on <severity>',
  sayingOf(VERDICT_WORDS, ({ alertOn }) => alertOn),
).choices(['error', 'warning']);
const ALERT_RATE = new SpokenOption(
  '--alert-rate <n>',
  sayingOf(VERDICT_WORDS, ({ alertRate }) => alertRate),
).argParser(rateIn);

/** For every command that tells stories as they are decided. */
export function addVerdictOptions(command: Command): Command {
  return command.addOption(TO).addOption(ALERT_ON).addOption(ALERT_RATE);
}

/** `6`, or `6/min`. */
function rateIn(text: string): number {
  const rate = Number(/^(\d{1,3})(?:\/min)?$/.exec(text)?.[1] ?? 0);
  if (rate < 1 || rate > MOST_A_MINUTE) {
    throw new UsageError(sayingOf(VERDICT_WORDS, ({ noRate }) => noRate(text)));
  }
  return rate;
}

/**
 * Does its work while the places that are named take what is told, and sees what is left of it there.
 *
 * @param mayWait whether the reading may wait for a place that is slower, because nothing is lost meanwhile.
 * @param work gets who takes what is told; null where no place is named.
 * @throws UsageError for what is no place, and where one cannot be reached.
 */
export async function withVerdicts(
  options: VerdictOptions & { readonly lang: Lang },
  mayWait: boolean,
  io: Io,
  work: (desk: VerdictDesk | null) => Promise<ExitCode>,
): Promise<ExitCode> {
  const isAlerting = options.to?.some((place) => /^https?:/.test(place)) === true;
  for (const [option, value] of Object.entries({ '--alert-on': options.alertOn, '--alert-rate': options.alertRate })) {
    if (value !== undefined && !isAlerting) {
      throw new UsageError(sayingOf(VERDICT_WORDS, ({ onlyWithTo }) => onlyWithTo(option)));
    }
  }
  if (options.to === undefined) {
    return work(null);
  }
  const { VerdictDesk: Desk } = await import('../output/verdict-desk.ts');
  const stop = onInterrupt();
  const desk = await Desk.open({ ...options, to: options.to, mayWait, signal: stop.signal }, io).catch((error) => {
    stop.release();
    throw error;
  });
  try {
    const code = await work(desk);
    stop.release();
    return await desk.end(code);
  } catch (error) {
    stop.release();
    await desk.abandon();
    throw error;
  }
}
