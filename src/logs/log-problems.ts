/** What can be wrong with a log. Stable names; the message says it for a person. */
export const LOG_PROBLEMS = {
  /** A line is no JSON object, or lacks what a message needs. */
  'message-line-bad': 'A line of the NDJSON of messages cannot be used',
  /** A line is longer than `Limits.recordBytes`. */
  'message-line-too-long': 'A line of the NDJSON of messages is too long',
  /** An address, a time, a transport or a number of a line cannot be read; the message is used without it. */
  'message-line-field': 'A field of a line cannot be read',
  /** Before the year 0000 or after 9999: damage, or another unit. */
  'log-time-outside-calendar': 'A time in a log lies outside the calendar; its message is read without a time',
  /** A line inside a message, of which it is not known whether the header before it goes on in it. */
  'log-line-left-out': 'A line inside a message is left out: another record, or what was cut off the header before it',
  /** A run of zero bytes: the log was truncated while its program went on, or the system crashed. */
  'log-zero-bytes': 'A text has a run of zero bytes: what it said there is lost, everything around was read',
  /** Columns of Wireshark or tshark: no message, and none can be made of it. */
  'log-packet-list': 'A text is a list of packets without headers',
  /** Messages drawn as arrows between parties, without their text. */
  'log-ladder': 'A text is a ladder of arrows without the messages',
} as const;

export type LogProblemCode = keyof typeof LOG_PROBLEMS;
