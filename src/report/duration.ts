import { decimal } from '../findings/index.ts';
import { translatable } from '../languages/index.ts';
import type { Lang } from '../reference/index.ts';

/** How long something took, in one language. */
export type DurationWords = {
  readonly seconds: (seconds: string) => string;
  readonly minutes: (minutes: number, seconds: number) => string;
};

const EN: DurationWords = {
  seconds: (s) => `${s} s`,
  minutes: (min, s) => (s === 0 ? `${min} min` : `${min} min ${s} s`),
};

export const DURATION_WORDS = translatable(EN);

/** From here on a tenth of a second tells nothing. */
const WHOLE_FROM_S = 9.95;
const MINUTES_FROM_S = 120;

/** `4.2 s`, `94 s`, `12 min 5 s`, from microseconds. */
export function durationIn(us: number, lang: Lang): string {
  const words = DURATION_WORDS.in(lang);
  const seconds = us / 1e6;
  if (seconds < WHOLE_FROM_S) {
    return words.seconds(decimal(seconds, lang));
  }
  const whole = Math.round(seconds);
  return whole < MINUTES_FROM_S ? words.seconds(String(whole)) : words.minutes(Math.floor(whole / 60), whole % 60);
}

/** `1.1 %`, `74 %`: one digit behind the mark where it would be lost otherwise; never rounded up to all. */
export function percentIn(share: number, lang: Lang): string {
  const percent = 100 * share;
  return `${percent < 10 ? decimal(percent, lang) : Math.floor(percent)} %`;
}
