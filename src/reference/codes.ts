const CODES_1XX = [100, 180, 181, 182, 183, 199] as const;
const CODES_2XX = [200, 202, 204] as const;
const CODES_3XX = [300, 301, 302, 305, 380] as const;
const CODES_4XX = [
  400, 401, 402, 403, 404, 405, 406, 407, 408, 410, 412, 413, 414, 415, 416, 417, 420, 421, 422, 423, 424, 425, 428,
  429, 430, 433, 436, 437, 438, 439, 440, 469, 470, 480, 481, 482, 483, 484, 485, 486, 487, 488, 489, 491, 493, 494,
] as const;
const CODES_5XX = [500, 501, 502, 503, 504, 505, 513, 555, 580] as const;
const CODES_6XX = [600, 603, 604, 606, 607, 608] as const;

/** Every code of the IANA registry "Session Initiation Protocol (SIP) Parameters / Response Codes" (75 rows). */
export const STATUS_CODES = [
  ...CODES_1XX,
  ...CODES_2XX,
  ...CODES_3XX,
  ...CODES_4XX,
  ...CODES_5XX,
  ...CODES_6XX,
] as const;

/** Codes that traces show although no registry lists them: RFC 2543 leftovers, proxy-internal codes, a draft number. */
export const UNREGISTERED_CODES = [303, 409, 411, 476, 477, 478, 479, 666] as const;

export type Code1xx = (typeof CODES_1XX)[number];
export type Code2xx = (typeof CODES_2XX)[number];
export type Code3xx = (typeof CODES_3XX)[number];
export type Code4xx = (typeof CODES_4XX)[number];
export type Code5xx = (typeof CODES_5XX)[number];
export type Code6xx = (typeof CODES_6XX)[number];

export type StatusCode = (typeof STATUS_CODES)[number];
export type UnregisteredCode = (typeof UNREGISTERED_CODES)[number];
export type AnyCode = StatusCode | UnregisteredCode;
