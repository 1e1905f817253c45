import type { InputSummary } from '../findings/index.ts';
import { type Arrival, filled, SAYS } from '../model/index.ts';
import { HEADER, type SipMessage } from '../sip/index.ts';
import type { ProblemList } from './problem-list.ts';

/** What all inputs held so far. */
export type Totals = { records: number; messages: number };

/** What one input held, counted. */
export class InputTally {
  format: string | null = null;
  records = 0;
  messages = 0;
  readonly #totals: Totals;
  /** Messages the capture cut, and those of them cut before the end of their headers. */
  cut = 0;
  cutInHeaders = 0;
  startUs = Number.NaN;
  endUs = Number.NaN;

  constructor(totals: Totals) {
    this.#totals = totals;
  }

  countRecords(count: number): void {
    this.records += count;
    this.#totals.records += count;
  }

  /** Counts a message. */
  count({ timeUs }: Arrival): void {
    this.messages++;
    this.#totals.messages++;
    if (Number.isNaN(timeUs)) {
      return;
    }
    if (!(timeUs >= this.startUs)) {
      this.startUs = Number.isNaN(this.startUs) ? timeUs : Math.min(this.startUs, timeUs);
    }
    if (!(timeUs <= this.endUs)) {
      this.endUs = Number.isNaN(this.endUs) ? timeUs : Math.max(this.endUs, timeUs);
    }
  }

  /** A cut message is used for what it has; a REFER cut before its Refer-To is a transfer nobody can follow. */
  countCut(message: SipMessage, { input, frame, offset }: Arrival, problems: ProblemList): void {
    this.cut++;
    if (message.isHeaderBlockOpen) {
      this.cutInHeaders++;
    }
    if (message.isRequest && message.method === 'REFER' && !message.has(HEADER.referTo)) {
      problems.report({ code: 'refer-cut', message: SAYS.referCut, input, record: frame, offset });
    }
  }

  /** Says how many messages of input number `input` were cut, if any. */
  tellCuts(input: number, problems: ProblemList): void {
    const { cut, cutInHeaders, messages } = this;
    if (cut > 0) {
      const message = filled(SAYS.messagesCut, cut, messages, cutInHeaders);
      problems.say('messages-cut', message, input);
    }
  }

  summary(path: string): InputSummary {
    const { format, records, messages, cut, startUs, endUs } = this;
    return { path, format, records, messages, cut, startUs, endUs };
  }
}
