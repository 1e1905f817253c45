import { parseIsoTime } from '../../../bytes/index.ts';
import { plain } from '../../../findings/index.ts';
import { clip } from '../../../page/index.ts';
import { classOf, isChallenge, isProvisional, isSuccess } from '../../../sip/index.ts';
import { clockIn, type ZoneClock } from '../../clock-time.ts';
import type { MessageRef } from '../../contract.ts';
import { microsecondsOf, offsetText } from '../../time.ts';
import { branchesOf } from './branches-of.ts';
import { capMessages } from './cap-messages.ts';
import type { LadderFacts, LadderMessage } from './ladder-facts.ts';
import type { LadderLayout, MessageRow, Tone } from './ladder-layout.ts';
import { mediaIn } from './media-rows.ts';
import { type Seats, seatsOf } from './seats.ts';

export type LayoutOptions = {
  /** At most so many messages; the first, the last and the decisive ones stay. All by default. */
  readonly maxMessages?: number;
  /** At most so many columns. */
  readonly maxParticipants?: number;
  /** The zone of clock times; UTC by default. */
  readonly timezone?: string | null;
};

/** More columns than this are read on no page. */
const MAX_PARTICIPANTS = 24;
const LONGEST_LABEL = 80;

/** Lays a story out as a ladder. Pure; an empty story has no rows. */
export function layOutLadder(facts: LadderFacts, options: LayoutOptions = {}): LadderLayout {
  const { maxMessages = Number.POSITIVE_INFINITY, maxParticipants = MAX_PARTICIPANTS, timezone = null } = options;
  const { messages } = facts;
  const seats = seatsOf(facts, maxParticipants);
  const clock = clockIn(timezone);
  const times = microsecondsOf(messages.map(({ ref }) => ref));
  const callIds = [...new Set(messages.map(({ callId }) => callId).filter((callId) => callId !== undefined))];
  const all = messageRows(messages, { seats, clock, times, callIds });
  const rows = mediaIn(all, facts, { seats, times });
  const layout = { participants: seats.participants, rows, left: 0, callIds, zone: clock.zone };
  return capMessages(layout, maxMessages);
}

type Context = {
  readonly seats: Seats;
  readonly clock: ZoneClock;
  readonly times: readonly number[];
  readonly callIds: readonly string[];
};

function messageRows(messages: readonly LadderMessage[], { seats, clock, times, callIds }: Context): MessageRow[] {
  const startUs = times.find((timeUs) => !Number.isNaN(timeUs)) ?? Number.NaN;
  const branches = branchesOf(messages);
  const legs = new Map(callIds.map((callId, i) => [callId, i]));
  const isOne = new Set(messages.map(({ ref }) => ref.input)).size <= 1;
  return messages.map((message, i) => {
    const { ref, repeats = 0, isDecisive = false, tie = null, callId } = message;
    const [from, to] = seats.ofEnds(message);
    return {
      kind: 'message',
      from,
      to,
      ...wordsOf(ref.label),
      ref,
      place: placeOf(ref, isOne),
      offset: offsetText((times[i] ?? Number.NaN) - startUs),
      clock: clockText(ref, clock),
      repeats,
      isDecisive,
      tie,
      branch: branches[i] ?? null,
      leg: callId === undefined ? null : (legs.get(callId) ?? null),
    };
  });
}

function wordsOf(label: string): Pick<MessageRow, 'label' | 'detail' | 'tone'> {
  const [, method, detail] = /^([A-Z]+) \((.*)\)$/s.exec(label) ?? [];
  return {
    label: plain(method ?? label, LONGEST_LABEL),
    detail: detail === undefined ? null : plain(detail, LONGEST_LABEL),
    tone: toneOf(label),
  };
}

/** A request for credentials is as good as a redirection: it says what to do for the answer to come. */
function toneOf(label: string): Tone {
  const status = Number(/^(\d{3})(?: |$)/.exec(label)?.[1] ?? Number.NaN);
  if (Number.isNaN(status)) {
    return 'request';
  }
  if (isProvisional(status)) {
    return 'provisional';
  }
  return isSuccess(status) ? 'success' : isChallenge(status) || classOf(status) === 3 ? 'redirect' : 'failure';
}

/** `#12` for a frame, `:340` for a line of a log, with the input's name before it where there are several. */
function placeOf({ input, frame, line }: MessageRef, isOne: boolean): string {
  const name = isOne ? '' : clip(plain(input.split('/').at(-1) ?? ''), 20);
  return line === undefined ? `${name}#${frame ?? '?'}` : `${name}:${line}`;
}

/** With milliseconds. What has no date is as its log prints it. */
function clockText({ time, timeOfDay }: MessageRef, { clockOf }: ZoneClock): string {
  if (time === null) {
    return timeOfDay?.slice(0, 'hh:mm:ss.mmm'.length) ?? '';
  }
  const second = clockOf(parseIsoTime(time));
  return second === '' ? '' : `${second}${time.slice('yyyy-mm-ddThh:mm:ss'.length).slice(0, '.mmm'.length)}`;
}
