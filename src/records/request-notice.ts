import type { Sighting } from './sighting.ts';
import type { UndeliveredFacts } from './undelivered.ts';

/** What went wrong with requests that stand for themselves, alike ones together; or what strangers tried. Plain data. */
export type NoticeRecord = RequestNotice | AttackNotice;

/** What became of requests that are no call, no transfer and no registration. */
export type RequestNotice = {
  readonly type: 'request';
  readonly fate:
    | 'refused'
    /** Credentials for what was asked were not taken; or none were shown. */
    | 'credentials-refused'
    | 'credentials-missing'
    /** A subscription that stood is refused when it is to be refreshed, and none took its place. */
    | 'lost'
    /** A NOTIFY says that the watcher may not watch. */
    | 'rejected'
    | 'unanswered'
    /** The trace ends before their time. */
    | 'pending'
    /** A SUBSCRIBE that was accepted, and no NOTIFY came. */
    | 'not-notified'
    /** OPTIONS that went unanswered to the end, after good ones or without any. */
    | 'peer-lost'
    /** The same for a while. */
    | 'peer-back'
    /** The same, and the trace ends before its time. */
    | 'peer-pending';
  readonly method: string;
  /** Of SUBSCRIBE, NOTIFY and PUBLISH; null for others, and where it was not seen. */
  readonly event: string | null;
  readonly status: number | null;
  readonly phrase: string;
  /** What a Warning or Reason adds. */
  readonly said: string | null;
  readonly from: string;
  readonly to: string;
  /** Addresses without port, and with it. */
  readonly client: string | null;
  readonly server: string | null;
  readonly serverEnd: string | null;
  /** Requests with this fate, repetitions not counted; and how often the last was sent. */
  readonly count: number;
  readonly sent: number;
  readonly firstUs: number;
  readonly lastUs: number;
  /** Of a peer: how many OPTIONS it had answered before, and when the last of them. */
  readonly good: number;
  readonly goodUs: number;
  /** Of a peer that came back, or of what was accepted after all: when. */
  readonly backUs: number;
  /** Whether the client got there after all. */
  readonly isBack: boolean;
  /** The trace ends before the client could try in another way. */
  readonly isOpen: boolean;
  /** What credentials were asked for; null where it is not known. */
  readonly realm: string | null;
  readonly isReliable: boolean;
  /** Why they were not delivered, as ICMP says; null where nothing says so. */
  readonly undelivered: UndeliveredFacts | null;
  readonly hadCredentials: boolean;
  readonly callIds: readonly string[];
  readonly evidence: readonly Sighting[];
};

/** What one source tried that belongs to nobody here. */
export type AttackNotice = {
  readonly type: 'attack';
  readonly kind: 'scan' | 'guessing' | 'taken' | 'probes' | 'fraud' | 'flood';
  readonly source: string;
  /**
   * Who passed all of it on, where that alone was seen: then the source is what the Vias say, and the same address where they say
   * no address.
   */
  readonly through: string | null;
  readonly userAgent: string | null;
  /** Its product is one that is made to scan. */
  readonly isKnownScanner: boolean;
  /** What it did or left undone is no client's way, or was answered. */
  readonly isProven: boolean;
  /** It does nothing that a client does with what it is answered. */
  readonly isHeedless: boolean;
  readonly methods: readonly string[];
  readonly targets: number;
  readonly users: number;
  readonly attempts: number;
  /** The account whose password was found, or that was tried most; of fraud the number that was called. */
  readonly account: string | null;
  readonly firstUs: number;
  readonly lastUs: number;
  readonly callIds: readonly string[];
  readonly evidence: readonly Sighting[];
};
