import { plain } from '../../findings/index.ts';
import type { Arrival } from '../../model/index.ts';
import { clip, padEnd } from '../../page/index.ts';
import type { ResponseContext } from '../../reference/index.ts';
import type { SipMessage } from '../../sip/index.ts';
import { isRefusal } from '../../sip/index.ts';
import type { Style } from '../text/style.ts';
import { dayOfYear, isoTime, timeOfDay } from '../time.ts';

/** As wide as an address of IPv4 with its port and its arrow, twice. */
const FEWEST_WAY_COLUMNS = 37;
const MOST_WAY_COLUMNS = 64;

/** One line for each message of a capture: its place, its time, who sends it to whom, its first words. */
export class MessageRows {
  readonly #style: Style;
  readonly #width: number;
  #day = '';
  #wayColumns = FEWEST_WAY_COLUMNS;

  constructor(style: Style, width: number) {
    this.#style = style;
    this.#width = width;
  }

  /** @param context of a response, or of what a NOTIFY reports. */
  of(message: SipMessage, arrival: Arrival, place: string, context: ResponseContext | null): string[] {
    const time = isoTime(arrival.timeUs);
    const day = time === null ? dayOfYear(arrival.timeUs).trim() : `${time.slice(0, 10)} UTC`;
    const lines = day === this.#day || day === '' ? [] : [this.#style.dim(day)];
    this.#day = day === '' ? this.#day : day;
    const way = `${arrival.src?.text ?? '?'} → ${arrival.dst?.text ?? '?'}`;
    this.#wayColumns = Math.min(MOST_WAY_COLUMNS, Math.max(this.#wayColumns, way.length));
    const head = [
      padEnd(place, 7),
      padEnd((time?.slice(11) ?? timeOfDay(arrival.timeUs) ?? '').slice(0, 12), 12),
      padEnd(way, this.#wayColumns),
      '',
    ].join('  ');
    const words = clip(wordsOf(message, context), Math.max(20, this.#width - head.length));
    return [...lines, head + (isRefusal(message.status) ? this.#style.red(words) : this.#style.bold(words))];
  }
}

function wordsOf(message: SipMessage, context: ResponseContext | null): string {
  if (!message.isWhole) {
    return plain(message.startLine(), 200);
  }
  if (!message.isRequest) {
    return plain(`${message.status} ${message.reasonPhrase()} (${message.method})`);
  }
  return context?.isReport === true
    ? plain(`NOTIFY ${context.code} ${context.phrase}`.trimEnd())
    : plain(`${message.method} ${message.requestUri()}`, 200);
}
