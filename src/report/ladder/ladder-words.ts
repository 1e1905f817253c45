import type { LadderRole } from './layout/ladder-layout.ts';

/** What a ladder says besides what the trace does, in one language. */
export type LadderWords = {
  readonly role: Readonly<Record<LadderRole, string>>;
  /** At the message that settled what became of the story. */
  readonly decidedHere: string;
  /** The REFER, with whom it asks to call. */
  readonly referTo: (uri: string) => string;
  readonly again: (times: number) => string;
  readonly moreMessages: (count: number) => string;
  /** Hosts that share a column. */
  readonly moreHosts: (count: number) => string;
  /** A branch of a fork. */
  readonly fork: (number: number, of: number) => string;
  /** Before what an end sent to itself. */
  readonly toItself: string;
  readonly packets: (count: number) => string;
  /** Nothing is known of what one side of a call sent. */
  readonly notSeen: string;
  /** One side of a call sent nothing. */
  readonly oneWay: string;
  /** Of a form that takes only so many messages. */
  readonly onlyFirst: (shown: number, of: number) => string;
  /** Above the clock times, in a zone, and above the seconds from the first message. */
  readonly clock: (zone: string) => string;
  readonly seconds: string;
  /** What a picture shows to somebody who does not see it. */
  readonly described: (messages: number, parties: string) => string;
};
