/** What the reference explains besides response codes, by name: data without words. */

/** Causes of ITU-T Q.850, and two of national networks that SIP traces show (52, 54). */
export const Q850_CAUSES = [
  1, 2, 3, 4, 5, 6, 7, 8, 9, 14, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 34, 38, 39, 40, 41, 42,
  43, 44, 46, 47, 49, 50, 52, 53, 54, 55, 57, 58, 62, 63, 65, 66, 69, 70, 79, 81, 82, 83, 84, 85, 86, 87, 88, 90, 91,
  95, 96, 97, 98, 99, 100, 101, 102, 103, 110, 111, 127,
] as const;

/** Warning codes of RFC 3261 §20.43 and the IANA registry. */
export const WARNING_CODES = [300, 301, 302, 303, 304, 305, 306, 307, 330, 331, 370, 380, 381, 399] as const;

/** States of a subscription and why one ended (RFC 6665 §4.1.3). */
export const SUBSCRIPTION_WORDS = [
  'active',
  'pending',
  'terminated',
  'deactivated',
  'probation',
  'rejected',
  'timeout',
  'giveup',
  'noresource',
  'invariant',
] as const;

export const METHOD_NAMES = [
  'INVITE',
  'ACK',
  'BYE',
  'CANCEL',
  'OPTIONS',
  'REGISTER',
  'REFER',
  'NOTIFY',
  'SUBSCRIBE',
  'MESSAGE',
  'INFO',
  'PRACK',
  'UPDATE',
  'PUBLISH',
] as const;

/** Who does what in a call, a transfer or a registration. */
export const ROLES = [
  'transferor',
  'transferee',
  'target',
  'caller',
  'callee',
  'client',
  'registrar',
  'network',
  'proxy',
  'b2bua',
  'sbc',
] as const;

/** What stands in traces and is none of these. */
export const OTHER_TERMS = ['603+', 'ms-diagnostics', 'stir', 'sipfrag'] as const;

export type Q850Cause = (typeof Q850_CAUSES)[number];
export type WarningCode = (typeof WARNING_CODES)[number];
export type SubscriptionWord = (typeof SUBSCRIPTION_WORDS)[number];
export type MethodName = (typeof METHOD_NAMES)[number];
export type Role = (typeof ROLES)[number];
export type OtherTerm = (typeof OTHER_TERMS)[number];

/** The response that a gateway makes of a cause (RFC 3398 §7.2.4.1); those without one have no row there. */
export const Q850_AS_SIP: Readonly<Partial<Record<Q850Cause, number>>> = {
  1: 404,
  2: 404,
  3: 404,
  17: 486,
  18: 408,
  19: 480,
  20: 480,
  21: 403,
  22: 410,
  23: 410,
  26: 404,
  27: 502,
  28: 484,
  29: 501,
  31: 480,
  34: 503,
  38: 503,
  41: 503,
  42: 503,
  47: 503,
  55: 403,
  57: 403,
  58: 503,
  65: 488,
  70: 488,
  79: 501,
  87: 403,
  88: 503,
  102: 504,
  111: 500,
  127: 500,
};
