import type { Lang } from '../../languages/index.ts';
import { INPUT_WORDS } from './words.ts';

/** How far a reading has come. */
export type Seen = { readonly bytes: number; readonly records: number; readonly messages: number };

export type ProgressLineOptions = {
  readonly lang: Lang;
  /** Writes to the terminal, without a line end. */
  readonly write: (text: string) => void;
  /** Bytes of all inputs together; 0 where nobody knows. */
  readonly totalBytes: number;
  /** A clock that never runs backwards, in milliseconds. */
  readonly now?: () => number;
};

/** Nobody wants to see what is over at once. */
const QUIET_MS = 1000;
const BETWEEN_MS = 200;
/** Back to the start of the line, and everything behind it away: before something else is written to the same terminal. */
export const ERASE = '\r\u001b[K';

/** One line on a terminal that says how far the reading has come, written over again and erased at the end. */
export class ProgressLine {
  readonly #options: ProgressLineOptions;
  readonly #now: () => number;
  readonly #startMs: number;
  #shownMs = Number.NEGATIVE_INFINITY;
  #isShown = false;

  constructor(options: ProgressLineOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => performance.now());
    this.#startMs = this.#now();
  }

  show(seen: Seen): void {
    const nowMs = this.#now();
    if (nowMs - this.#startMs < QUIET_MS || nowMs - this.#shownMs < BETWEEN_MS) {
      return;
    }
    this.#shownMs = nowMs;
    this.#isShown = true;
    this.#options.write(ERASE + this.#describe(seen, nowMs - this.#startMs));
  }

  #describe(seen: Seen, elapsedMs: number): string {
    const { lang, totalBytes } = this.#options;
    return describeProgress(lang, seen, totalBytes, elapsedMs);
  }

  erase(): void {
    if (this.#isShown) {
      this.#isShown = false;
      this.#options.write(ERASE);
    }
  }
}

/** `1.2 of 10.0 GB (12 %), 8,123,456 packets, 1,234 messages, 1:23 left`. */
export function describeProgress(
  lang: Lang,
  { bytes, records, messages }: Seen,
  totalBytes: number,
  elapsedMs: number,
): string {
  const words = INPUT_WORDS.in(lang);
  const counts = [words.packets(records), words.messages(messages)];
  if (totalBytes <= 0) {
    return [inUnits(lang, bytes, unitFor(bytes), true), ...counts].join(', ');
  }
  const unit = unitFor(totalBytes);
  const share = Math.min(1, bytes / totalBytes);
  const part = words.of(inUnits(lang, Math.min(bytes, totalBytes), unit, false), inUnits(lang, totalBytes, unit, true));
  const left = share > 0 ? [words.left(clock((elapsedMs * (1 - share)) / share / 1000))] : [];
  return [`${part} (${Math.floor(share * 100)} %)`, ...counts, ...left].join(', ');
}

type Unit = { readonly name: string; readonly bytes: number };

const UNITS: readonly [Unit, Unit, Unit] = [
  { name: 'GB', bytes: 1e9 },
  { name: 'MB', bytes: 1e6 },
  { name: 'kB', bytes: 1e3 },
];

function unitFor(bytes: number): Unit {
  return UNITS.find((unit) => bytes >= unit.bytes) ?? UNITS[2];
}

function inUnits(lang: Lang, bytes: number, unit: Unit, isNamed: boolean): string {
  const number = (bytes / unit.bytes).toLocaleString(lang, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
    useGrouping: false,
  });
  return `${number}${isNamed ? ` ${unit.name}` : ''}`;
}

/** `0:09`, `12:34`, `1:02:03`. */
function clock(seconds: number): string {
  const whole = Math.ceil(seconds);
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const two = (n: number): string => String(n).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}
