import { isBefore } from '../../model/index.ts';
import type { Sighting } from '../../records/index.ts';
import { isRefusal, isSuccess, type SdpMedia } from '../../sip/index.ts';
import { type KeptMessage, reread } from '../leg/kept-message.ts';
import { mediaOf } from '../leg/late-media.ts';
import type { Leg } from '../leg/leg.ts';
import { type Description, MOST_DESCRIPTIONS } from '../leg/said-of-media.ts';
import type { Transaction } from '../leg/transaction.ts';

/** What one side said of its audio, and when. */
export type Announcement = {
  readonly at: Sighting;
  readonly isByCaller: boolean;
  readonly audio: SdpMedia;
  /** All that the description has. */
  readonly media: readonly SdpMedia[];
  /** The request that it stands in, or in the response to. */
  readonly method: string;
  readonly turn: Turn;
  readonly isResponse: boolean;
};

/** `INVITE 2 caller`: the method and CSeq of a request, and who sent it; an ACK is of the turn of its INVITE. */
export type Turn = string;

/** A change that the other side refused, and when: what was said before it holds on (RFC 3261 §14.1). */
export type RefusedTurn = { readonly turn: Turn; readonly isByCaller: boolean; readonly at: Sighting };

/** What both sides said of their audio on every hop. */
export type Said = {
  /** In the order of the trace. */
  readonly announcements: readonly Announcement[];
  /** What provisional responses said, of whatever branch. */
  readonly early: readonly Announcement[];
  /** The announcements, and the changes that were refused. */
  readonly steps: readonly Step[];
};

/** One thing after another: something is said, or a change is refused. */
export type Step = { readonly at: Sighting } & (
  | { readonly said: Announcement; readonly refused: null }
  | { readonly said: null; readonly refused: RefusedTurn }
);

function stepsOf(announcements: readonly Announcement[], refused: readonly RefusedTurn[]): Step[] {
  const steps: Step[] = announcements.map((said) => ({ at: said.at, said, refused: null }));
  return refused.length === 0
    ? steps
    : [...steps, ...refused.map((each) => ({ at: each.at, said: null, refused: each }))].sort(inOrder);
}

const NO_AUDIO: SdpMedia = {
  kind: 'audio',
  port: 0,
  protocol: 'RTP/AVP',
  address: null,
  direction: 'inactive',
  hasIce: false,
  hasKeys: false,
  codecs: [],
};

/** Null where what was kept is not all there was. */
export function saidOf(leg: Leg, answered: readonly Transaction[]): Said | null {
  if (leg.descriptions.length >= MOST_DESCRIPTIONS) {
    return null;
  }
  const callerTag = answered[0]?.fromTag ?? null;
  const said: Announcement[] = [];
  const add = (to: Announcement[], at: Sighting | null, isByCaller: boolean, kept: KeptMessage | null): boolean => {
    const found = at === null || kept === null ? null : announcementIn(at, isByCaller, kept);
    return found !== null && to.push(found) > 0;
  };
  for (const hop of answered) {
    add(said, hop.request, true, hop.asked);
    if (!add(said, hop.final, false, hop.replied)) {
      const before = answerBefore(hop, leg.early);
      add(said, before?.at ?? null, false, before?.kept ?? null);
    }
  }
  for (const { at, tag, kept } of leg.descriptions) {
    add(said, at, tag === callerTag, kept);
  }
  const early: Announcement[] = [];
  for (const { at, kept } of leg.early) {
    add(early, at, false, kept);
  }
  const announcements = withAccepted(said.sort(inOrder));
  return { announcements, early, steps: stepsOf(announcements, refusedIn(leg, callerTag)) };
}

/** Where the 2xx has no answer, it stood in the reliable provisional response before it (RFC 3261 §13.2.1). */
function answerBefore({ final, finalToTag }: Transaction, early: readonly Description[]): Description | null {
  const isOnHop = ({ at, tag }: Description): boolean =>
    tag === finalToTag && at.src?.address === final?.src?.address && at.dst?.address === final?.dst?.address;
  return final === null ? null : (early.findLast(isOnHop) ?? null);
}

/** A description without audio says that there is none: the call may have gone over to fax. */
function announcementIn(at: Sighting, isByCaller: boolean, kept: KeptMessage): Announcement | null {
  const message = reread(kept);
  const media = mediaOf(message);
  if (media === null || media.length === 0) {
    return null;
  }
  const isAsking = message.isRequest === isByCaller;
  const method = message.method === 'ACK' ? 'INVITE' : message.method;
  // An ACK comes from who asked, as its INVITE did.
  const turn = `${method} ${message.cseq} ${isAsking ? 'caller' : 'callee'}`;
  const audio = media.find(({ kind, port }) => kind === 'audio' && port > 0) ?? media.find(isAudio) ?? NO_AUDIO;
  return { at, isByCaller, audio, media, method: message.method, turn, isResponse: !message.isRequest };
}

function isAudio({ kind }: SdpMedia): boolean {
  return kind === 'audio';
}

function inOrder(a: { readonly at: Sighting }, b: { readonly at: Sighting }): number {
  return isBefore(a.at, b.at) ? -1 : isBefore(b.at, a.at) ? 1 : 0;
}

/** Of an offer with several audio streams the one that was taken counts (RFC 3264 §6): it stands at the same place in the answer. */
function withAccepted(said: readonly Announcement[]): readonly Announcement[] {
  if (said.every(({ media }) => media.length < 2 || media.filter(isAudio).length < 2)) {
    return said;
  }
  const taken = new Map<Turn, number>();
  for (const { turn, isResponse, audio, media } of said) {
    if (isResponse && audio.port > 0) {
      taken.set(turn, media.indexOf(audio));
    }
  }
  return said.map((each) => {
    const audio = each.media[taken.get(each.turn) ?? -1];
    return each.isResponse || audio?.kind !== 'audio' ? each : { ...each, audio };
  });
}

/** The changes that nobody took, on whatever hop. */
function refusedIn({ transactions }: Leg, callerTag: string | null): RefusedTurn[] {
  const changes = transactions.filter(
    (t) => t.requestToTag !== null && (t.method === 'INVITE' || t.method === 'UPDATE'),
  );
  if (changes.length === 0) {
    return [];
  }
  const turnOf = ({ method, cseq, fromTag }: Transaction): Turn =>
    `${method} ${cseq} ${fromTag === callerTag ? 'caller' : 'callee'}`;
  const taken = new Set(changes.filter(({ final }) => isSuccess(final?.status)).map(turnOf));
  return changes.flatMap((t) => {
    const turn = turnOf(t);
    return t.final === null || !isRefusal(t.final.status) || taken.has(turn)
      ? []
      : [{ turn, isByCaller: t.fromTag === callerTag, at: t.final }];
  });
}
