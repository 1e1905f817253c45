import { offsetText } from '../../time.ts';
import { hostOf } from './end-keys.ts';
import type { LadderFacts, LadderMedia, LadderMediaSide, LadderMessage } from './ladder-facts.ts';
import type { LadderRow, MediaRow, MessageRow } from './ladder-layout.ts';
import { isInvite } from './relays-in.ts';
import type { Seats } from './seats.ts';

type Laid = {
  readonly seats: Seats;
  /** Of all messages, in microseconds. */
  readonly times: readonly number[];
};

/**
 * The rows of messages with those of RTP among them: one for each call, behind the last message before its first packet.
 *
 * @param rows one for each message.
 */
export function mediaIn(rows: readonly MessageRow[], facts: LadderFacts, laid: Laid): LadderRow[] {
  const found = facts.media
    .flatMap((media) => bandOf(media, facts.messages, laid))
    .sort((a, b) => a.beginsUs - b.beginsUs);
  const placed: LadderRow[] = [];
  let done = 0;
  for (const { row, beginsUs } of found) {
    const until = rowsUntil(laid, beginsUs);
    placed.push(...rows.slice(done, until), row);
    done = Math.max(done, until);
  }
  placed.push(...rows.slice(done));
  return placed.map((row) => {
    const band = found.find((each) => each.row === row);
    const next = band === undefined ? undefined : rows[rowsUntil(laid, band.endsUs)];
    const through = next === undefined ? placed.length - 1 : placed.indexOf(next) - 1;
    return band === undefined ? row : { ...band.row, through };
  });
}

type Band = { readonly row: MediaRow; readonly beginsUs: number; readonly endsUs: number };

function bandOf(media: LadderMedia, messages: readonly LadderMessage[], { seats, times }: Laid): Band[] {
  const columns = columnsOf(media, messages, seats);
  const began = [media.caller.firstUs, media.callee.firstUs].filter((us) => us !== null);
  if (columns === null || began.length === 0) {
    return [];
  }
  const [from, to] = columns;
  const beginsUs = Math.min(...began);
  const endsUs = Math.max(...[media.caller.lastUs, media.callee.lastUs].filter((us) => us !== null));
  const startUs = times.find((us) => !Number.isNaN(us)) ?? Number.NaN;
  const row: MediaRow = {
    kind: 'media',
    from,
    to,
    offset: offsetText(beginsUs - startUs),
    until: offsetText(endsUs - startUs),
    through: 0,
    packets: [packetsOf(media.caller), packetsOf(media.callee)],
    silent: !media.isOdd ? null : isSilent(media.caller) ? 'from' : isSilent(media.callee) ? 'to' : null,
  };
  return [{ row, beginsUs, endsUs }];
}

function packetsOf({ packets, isWatched }: LadderMediaSide): number | null {
  return packets === 0 && !isWatched ? null : packets;
}

function isSilent({ packets, owedUs, isWatched }: LadderMediaSide): boolean {
  return packets === 0 && owedUs > 0 && isWatched;
}

/** Where each side asked to be sent to; where that is no column, the ends of the call's first INVITE. */
function columnsOf(
  { callId, caller, callee }: LadderMedia,
  messages: readonly LadderMessage[],
  seats: Seats,
): readonly [number, number] | null {
  const invite = messages.find((message) => message.callId === callId && isInvite(message.ref.label));
  const [first, second] = invite === undefined ? [null, null] : seats.ofEnds(invite);
  const from = seatOf(caller, seats) ?? first;
  const to = seatOf(callee, seats) ?? second;
  return from === null || to === null || from === to
    ? first === null || second === null || first === second
      ? null
      : [first, second]
    : [from, to];
}

function seatOf({ announced }: LadderMediaSide, seats: Seats): number | null {
  return announced === null ? null : seats.at(hostOf(announced));
}

/** How many messages came up to a moment. */
function rowsUntil({ times }: Laid, momentUs: number): number {
  return times.filter((timeUs) => momentUs - timeUs >= 0).length;
}
