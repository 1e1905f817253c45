import type { Frame } from '../capture/index.ts';
import type { Selecting } from '../filter/index.ts';
import { type DuplicateFilter, Flows, RtpStore } from '../flow/index.ts';
import { type LogRecord, MESSAGE_RECORD } from '../logs/index.ts';
import { type Arrival, emptyArrival, SAYS } from '../model/index.ts';
import { packetDecoder } from '../packet/index.ts';
import { Digester, FormGroups, MessageDigest, nameEnds, Session } from '../session/index.ts';
import { looksLikeSip, type SipMessage } from '../sip/index.ts';
import { anonymityBy } from './anonymity.ts';
import type { Anonymous } from './anonymous.ts';
import type { CrossCopies } from './cross-copies.ts';
import type { FollowingNeeds } from './following-needs.ts';
import { isKnownCopy } from './known-copy.ts';
import type { MessageFace } from './message-face.ts';
import type { AnalyzeOptions } from './options.ts';
import { type AcceptError, SipFinder } from './sip-finder.ts';
import { noticeOf } from './undelivered-notice.ts';

/** What is smaller is followed closely from its first message: to read it again would cost more than to keep it. */
const CLOSELY_UNTIL_BYTES = 1024 * 1024;

/** So many Call-IDs are told at once when the trace is over. */
const ENDED_AT_ONCE = 500;

/** Frames come in, in the order of time; through flows and SIP to the session, which decides stories. */
export class Following {
  readonly flows: Flows;
  readonly session: Session;
  /** Messages that are malformed. */
  readonly form: FormGroups;
  readonly #needs: FollowingNeeds;
  readonly #selector: Selecting;
  readonly #digester: Digester;
  readonly #digest = new MessageDigest();
  readonly #inspectsAll: boolean;
  readonly #finder: SipFinder;
  readonly #messageFace: MessageFace | null;
  /** Null where everything is told as it is. */
  readonly #anonymous: Anonymous | null;
  /** Where a message of a log was seen; reused. */
  readonly #logged = emptyArrival();
  /** Null until several inputs are open and one of them is a log. */
  #crossCopies: CrossCopies | null = null;
  #copiesTold = 0;
  readonly #rtp: RtpStore;

  constructor(options: AnalyzeOptions, needs: FollowingNeeds) {
    const { limits, seed, problems, selector, reloader, messageFace, plainly, heard } = needs;
    const anonymity = anonymityBy(options.anonymizer ?? null);
    const { report } = problems;
    this.#needs = needs;
    this.#selector = selector;
    this.#messageFace = messageFace;
    this.#inspectsAll = options.inspectsAll ?? false;
    this.form = new FormGroups(limits, !this.#inspectsAll);
    this.#digester = new Digester(seed, plainly?.digestBinding);
    const rtp = new RtpStore(seed);
    this.#rtp = rtp;
    this.session = new Session(needs.records, {
      limits,
      seed,
      load: reloader.load,
      readText: reloader.readText ?? null,
      keepsHeads: needs.keepsHeads,
      closelyUntilBytes: options.closelyUntilBytes ?? CLOSELY_UNTIL_BYTES,
      plainRegistrations: plainly?.PlainRegistrations ?? null,
      beside: needs.beside,
      endpointOf: (address, port) => this.flows.ipv4Endpoint(address, port),
      rtp: heard === null ? null : { sight: anonymity?.rtp(rtp) ?? rtp, heard },
      isLive: options.live !== undefined,
    });
    const inflateRaw = options.inflateRaw ?? null;
    this.#finder = new SipFinder(limits, report, this.#accept, {
      inflateRaw,
      tls: needs.tls,
      seed,
      place: (bytes, start, end, arrival) => this.flows.place(bytes, start, end, arrival),
      refused: this.#refuse,
      undelivered: this.#undelivered,
    });
    const { copies } = this.#finder;
    this.flows = new Flows(this.#finder, { limits, report, decoder: packetDecoder, inflateRaw, copies, rtp });
    const { ipv4Endpoint } = this.flows;
    this.#anonymous = anonymity?.messages({ limits, endpointOf: this.#endpointOf, ipv4Endpoint }) ?? null;
  }

  /** Several inputs are read, and one is a log: what both show is told once. */
  async compareInputs(): Promise<void> {
    this.#crossCopies = new (await import('./cross-copies.ts')).CrossCopies();
  }

  get comparesInputs(): boolean {
    return this.#crossCopies !== null;
  }

  /** A frame of a capture, or a message of a log. */
  accept(frame: Frame): void {
    if (frame.linkType === MESSAGE_RECORD) {
      this.#acceptLogged(frame);
    } else {
      this.flows.accept(frame);
    }
  }

  #acceptLogged(record: LogRecord): void {
    const { bytes, start, end, input, number, offset } = record;
    const arrival = this.#logged;
    arrival.input = input;
    arrival.offset = offset;
    arrival.timeUs = record.timeUs;
    arrival.position = record.position;
    arrival.length = end - start;
    arrival.identification = undefined;
    this.#needs.opener.logs.get(input)?.describe(arrival, this.#endpointOf);
    this.#crossCopies?.complete(arrival);
    if (!looksLikeSip(bytes, start, end)) {
      const message = SAYS.lineNotSip;
      this.#needs.problems.report({ code: 'message-line-not-sip', message, input, record: number, offset });
    } else if (!isKnownCopy(this.#finder.copies, bytes, start, end, arrival)) {
      this.#finder.datagram(bytes, start, end, arrival);
    }
  }

  readonly #endpointOf = (address: Uint8Array, port: number) => this.flows.endpointOf(address, port);

  /** A message of which only the digest is at hand. @param isSought whether it may hold what a filter or label asks for. */
  readonly acceptDigest = (digest: MessageDigest, arrival: Arrival, isSought: boolean): void => {
    const selector = this.#selector;
    if (!selector.isInRange(arrival.timeUs)) {
      return;
    }
    if (isSought && selector.isLooking) {
      this.#look(arrival);
    }
    this.#needs.tallies[arrival.input]?.count(arrival);
    this.#follow(digest, arrival, null, null);
  };

  readonly #accept = (message: SipMessage, arrival: Arrival): void => {
    if (!this.#selector.isInRange(arrival.timeUs) || this.#isCrossCopy(message, arrival)) {
      return;
    }
    const tally = this.#needs.tallies[arrival.input];
    tally?.count(arrival);
    if (arrival.cutBytes > 0) {
      tally?.countCut(message, arrival, this.#needs.problems);
    }
    const anonymous = this.#anonymous;
    if (anonymous === null) {
      this.#take(message, arrival, this.#selector.matches(message, arrival));
    } else {
      anonymous.take(message, arrival);
      this.#take(anonymous.message, anonymous.arrival, anonymous.isMatch(message, arrival, this.#selector));
    }
  };

  #take(message: SipMessage, arrival: Arrival, isMatch: boolean): void {
    if (this.#messageFace !== null) {
      this.#show(this.#messageFace, message, arrival, isMatch);
      return;
    }
    if (arrival.position >= 0 && !this.#needs.reloader.canReload(arrival.input)) {
      arrival.position = -1;
    }
    this.#digester.digest(message, arrival.cutBytes, this.#digest);
    this.#follow(this.#digest, arrival, message, isMatch);
  }

  /**
   * Every message, whether it is at hand or not, goes this way.
   *
   * @param message null where it is read again if somebody asks for it.
   * @param isMatch null where the filter was not asked.
   */
  #follow(digest: MessageDigest, arrival: Arrival, message: SipMessage | null, isMatch: boolean | null): void {
    if (digest.isSuspect || this.#inspectsAll) {
      const shown = message ?? this.#needs.reloader.load(arrival, false);
      if (shown !== null && (isMatch ?? this.#selector.matches(shown, arrival))) {
        this.#inspect(shown, arrival);
      }
    }
    this.session.accept(digest, arrival, message);
  }

  #show(face: MessageFace, message: SipMessage, arrival: Arrival, isMatch: boolean): void {
    if (isMatch) {
      this.tellCopies();
      face.message(message, arrival, this.#needs.paths[arrival.input] ?? '');
    }
  }

  #inspect(message: SipMessage, arrival: Arrival): void {
    nameEnds(arrival, this.flows.ipv4Endpoint);
    this.form.take(message, arrival);
  }

  /** What begins like SIP and is no message: its form says why. */
  readonly #refuse = (message: SipMessage, arrival: Arrival): void => {
    if (!this.#selector.isInRange(arrival.timeUs)) {
      return;
    }
    const anonymous = this.#anonymous;
    anonymous?.take(message, arrival);
    const [shown, seen] = anonymous === null ? [message, arrival] : [anonymous.message, anonymous.arrival];
    if (this.#messageFace !== null) {
      this.#messageFace.refused?.(shown, seen, this.#needs.paths[seen.input] ?? '');
    } else if (this.#isMatch(message, arrival)) {
      this.#inspect(shown, seen);
    }
  };

  #isMatch(message: SipMessage, arrival: Arrival): boolean {
    return this.#anonymous?.isMatch(message, arrival, this.#selector) ?? this.#selector.matches(message, arrival);
  }

  readonly #undelivered: AcceptError = (message, arrival, why, by) => {
    const { src, dst } = arrival;
    if (this.#messageFace !== null || src === null || dst === null || !this.#selector.isInRange(arrival.timeUs)) {
      return;
    }
    const anonymous = this.#anonymous;
    const notice =
      anonymous === null ? noticeOf(arrival, src, dst, why, by) : anonymous.notice(message, arrival, why, by);
    if (notice !== null) {
      this.session.undelivered(notice, message === null ? null : (anonymous?.message ?? message));
    }
  };

  /** Asks the filter and the labels about a message of which only the digest is at hand. */
  #look(arrival: Arrival): void {
    nameEnds(arrival, this.flows.ipv4Endpoint);
    const message = this.#selector.mayMatch(arrival) ? this.#needs.reloader.load(arrival, false) : null;
    if (message !== null) {
      this.#selector.matches(message, arrival);
    }
  }

  /** Whether a log and another input both show this message, and the other did first. */
  #isCrossCopy(message: SipMessage, arrival: Arrival): boolean {
    return this.#crossCopies?.isCopy(message, arrival, this.#needs.opener.isLog(arrival.input)) ?? false;
  }

  get copies(): DuplicateFilter {
    return this.#finder.copies;
  }

  get duplicates(): number {
    let count = this.flows.duplicates + (this.#crossCopies?.found ?? 0);
    for (const log of this.#needs.opener.logs.values()) {
      count += log.duplicates;
    }
    return count;
  }

  /** Whether any RTP was seen; null where there need be none (no answer with audio, logs alone), and where nobody knows. */
  get mediaSeen(): boolean | null {
    const isShown = this.#needs.opener.showsPackets(this.#needs.paths.length);
    return this.session.counters.hasAudioAnswer && isShown ? this.#rtp.packets > 0 : null;
  }

  tellCopies(): void {
    const count = this.duplicates;
    if (count > this.#copiesTold) {
      this.#messageFace?.copies(count - this.#copiesTold);
      this.#copiesTold = count;
    }
  }

  /** The last frame was given. */
  endFlows(): void {
    this.flows.end();
    this.#finder.end();
  }

  /** Decides the next of the stories that are open; false when there are none. */
  endSome(): boolean {
    return this.session.endSome(ENDED_AT_ONCE);
  }
}
