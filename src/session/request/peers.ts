import type { Endpoint } from '../../model/index.ts';
import type { RequestNotice, Sighting, UndeliveredFacts } from '../../records/index.ts';
import { isGivenUp, TRANSACTION_US } from '../../sip/index.ts';
import { PeerAnswers } from './peer-answers.ts';
import { type PendingRequest, requestSighting } from './pending-requests.ts';
import { withTimes } from './undelivered-times.ts';

/** Pairs of endpoints of which one asks the other whether it is there. */
const MOST_PEERS = 10_000;
const MOST_SIGHTINGS = 8;

class Peer {
  readonly client: Endpoint;
  readonly server: Endpoint;
  readonly answers = new PeerAnswers();
  /** OPTIONS without an answer, and no answer to another between them. */
  silent = 0;
  sent = 0;
  /** How often it had answered before the first of them, and when last. */
  good = 0;
  goodUs = Number.NaN;
  /** When the first of them was sent, the last, and the last repetition of the last. */
  firstUs = Number.NaN;
  latestUs = Number.NaN;
  lastUs = Number.NaN;
  /** When it answered again; NaN where it has not. More of them may still be given up. */
  backUs = Number.NaN;
  isReliable = false;
  undelivered: UndeliveredFacts | null = null;
  /** Of them: one has had its whole time. */
  isOver = false;
  callIds: string[] = [];
  sightings: Sighting[] = [];
  outage: RequestNotice | null = null;
  outages = 0;

  constructor(client: Endpoint, server: Endpoint) {
    this.client = client;
    this.server = server;
  }
}

/** Who asks whom by OPTIONS whether it is there, and since when nobody answers. */
export class Peers {
  readonly #peers = new Map<Endpoint, Map<Endpoint, Peer>>();
  #size = 0;

  /** An OPTIONS of this pair was answered, whatever with. */
  answered(src: Endpoint, dst: Endpoint, timeUs: number): void {
    const peer = this.#peerOf(src, dst);
    if (peer === null) {
      return;
    }
    if (Number.isNaN(timeUs)) {
      endSilence(peer, timeUs);
    }
    peer.answers.add(timeUs);
    if (peer.silent > 0 && timeUs > peer.latestUs && !(peer.backUs <= timeUs)) {
      peer.backUs = timeUs;
    }
  }

  /** An OPTIONS had its time, or the trace ends before it had. */
  unanswered(request: PendingRequest, isOver: boolean, undelivered: UndeliveredFacts | null = null): void {
    const { src, dst } = request;
    const peer = src === null || dst === null ? null : this.#peerOf(src, dst);
    if (peer === null) {
      return;
    }
    if (request.sentUs > peer.backUs) {
      endSilence(peer, peer.backUs);
    }
    span(peer, request.sentUs);
    peer.silent++;
    peer.sent += request.sent;
    peer.lastUs = request.lastUs;
    peer.isReliable = request.transport !== 'udp';
    peer.isOver ||= isOver || isGivenUp('OPTIONS', request.sent);
    peer.undelivered = withTimes(undelivered, peer.undelivered);
    if (peer.sightings.length < MOST_SIGHTINGS) {
      peer.sightings.push(requestSighting(request), ...(undelivered === null ? [] : [undelivered.sighting]));
      peer.callIds.push(request.callId);
    }
  }

  /** Whether this one has not asked that one before; it is remembered. */
  isNew(src: Endpoint | null, dst: Endpoint | null): boolean {
    if (src === null || dst === null || this.#peers.get(src)?.has(dst) === true) {
      return false;
    }
    return this.#peerOf(src, dst) !== null;
  }

  takeAll(nowUs: number): RequestNotice[] {
    const notices: RequestNotice[] = [];
    for (const peer of [...this.#peers.values()].flatMap((each) => [...each.values()])) {
      if (!Number.isNaN(peer.backUs)) {
        endSilence(peer, peer.backUs);
      }
      if (peer.outage !== null) {
        notices.push({ ...peer.outage, count: peer.outages });
      }
      if (peer.silent > 0 && isSpeaking(peer)) {
        const isLost = isDead(peer) && (peer.isOver || nowUs - peer.firstUs >= TRANSACTION_US);
        notices.push(noticeOf(peer, isLost ? 'peer-lost' : 'peer-pending', Number.NaN));
      }
    }
    return notices;
  }

  #peerOf(src: Endpoint, dst: Endpoint): Peer | null {
    const known = this.#peers.get(src);
    const peer = known?.get(dst);
    if (peer !== undefined) {
      return peer;
    }
    if (this.#size >= MOST_PEERS) {
      return null;
    }
    const made = new Peer(src, dst);
    if (known === undefined) {
      this.#peers.set(src, new Map([[dst, made]]));
    } else {
      known.set(dst, made);
    }
    this.#size++;
    return made;
  }
}

/** One that was sent once over UDP and never again has been answered out of sight, unless something shows that it was not. */
function isSpeaking({ good, sent, silent, undelivered }: Peer): boolean {
  return good > 0 || sent > silent || undelivered !== null;
}

/** Takes the moment of one more without an answer in. Of answers long past the times are not known any more: each is asked for once. */
function span(peer: Peer, sentUs: number): void {
  const isFirst = peer.silent === 0;
  if (isFirst || !(sentUs >= peer.firstUs)) {
    peer.firstUs = sentUs;
    peer.good = peer.answers.countBefore(sentUs);
    peer.goodUs = peer.answers.lastBefore(sentUs);
  }
  if (isFirst || sentUs > peer.latestUs) {
    peer.latestUs = sentUs;
    peer.backUs = peer.backUs > sentUs ? peer.backUs : peer.answers.firstAfter(sentUs);
  }
}

/** The peer answers again since then; more than one lost packet was an outage. */
function endSilence(peer: Peer, backUs: number): void {
  if (peer.silent > 0 && isDead(peer)) {
    peer.outages++;
    peer.outage ??= noticeOf(peer, 'peer-back', backUs);
  }
  peer.silent = 0;
  peer.sent = 0;
  peer.backUs = Number.NaN;
  peer.isOver = false;
  peer.undelivered = null;
  peer.sightings = [];
  peer.callIds = [];
}

/** More than one lost packet, or one that is known not to have come. */
function isDead(peer: Peer): boolean {
  return isSpeaking(peer) && (peer.silent > 1 || peer.sent > 4 || peer.undelivered !== null);
}

function noticeOf(peer: Peer, fate: RequestNotice['fate'], backUs: number): RequestNotice {
  return {
    type: 'request',
    fate,
    method: 'OPTIONS',
    event: null,
    status: null,
    phrase: '',
    said: null,
    from: '',
    to: '',
    client: peer.client.address,
    server: peer.server.address,
    serverEnd: peer.server.text,
    count: peer.silent,
    sent: peer.sent,
    firstUs: peer.firstUs,
    lastUs: peer.lastUs,
    good: peer.good,
    goodUs: peer.goodUs,
    backUs,
    isBack: fate === 'peer-back',
    isOpen: false,
    realm: null,
    isReliable: peer.isReliable,
    undelivered: peer.undelivered,
    hadCredentials: false,
    callIds: peer.callIds,
    evidence: peer.sightings,
  };
}
