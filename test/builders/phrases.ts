/** Parts of scenarios that recur. Anna, Bert and Carl: see parties.ts. */

/** Anna calls Bert; up from 0.52 s. */
export const CALL = `
  0.00 o > INVITE
  0.05 o < 180 Ringing
  0.50 o < 200 OK
  0.52 o > ACK`;

/** Anna consults Carl; up from 1.52 s. */
export const CONSULTATION = `
  1.00 k > INVITE
  1.05 k < 180 Ringing
  1.50 k < 200 OK
  1.52 k > ACK`;

/** Anna asks Bert to call Carl, and Bert agrees. */
export const REFER = `
  2.00 o > REFER sip:carl@c.example
  2.02 o < 202 Accepted`;

/** The same, with Replaces naming the consultation. */
export const REPLACES = 'k-1%40192.0.2.10%3Bto-tag%3Dk-carl%3Bfrom-tag%3Dk-anna';

export const ATTENDED_REFER = `
  2.00 o > REFER sip:carl@203.0.113.30:5060?Replaces=${REPLACES}
  2.02 o < 202 Accepted`;

export const TRYING = `
  2.05 o < NOTIFY 100 Trying / active;expires=60
  2.07 o > 200 OK`;

/** Bert calls Carl, who answers. */
export const TARGET_ANSWERS = `
  2.10 c > INVITE
  2.15 c < 180 Ringing
  3.00 c < 200 OK
  3.02 c > ACK`;

/** Bert calls Carl, who refuses: `486 Busy Here`. */
export const targetRefuses = (answer: string): string => `
  2.10 c > INVITE
  3.00 c < ${answer}
  3.02 c > ACK`;

/** Bert reports the outcome at 3.10 s: `200 OK`. */
export const reports = (status: string): string => `
  3.10 o < NOTIFY ${status} / terminated;reason=noresource
  3.12 o > 200 OK`;

/** Anna hangs up. */
export const BYE = `
  3.20 o > BYE
  3.22 o < 200 OK`;

/** Something unrelated, to let the trace's time go on. */
export const later = (seconds: number): string => `
  dialog x${seconds} dora carl
  ${seconds} x${seconds} > OPTIONS
  ${seconds + 0.02} x${seconds} < 200 OK`;

const PASSAGES: Readonly<Record<string, (words: string) => string>> = {
  call: () => CALL,
  consultation: () => CONSULTATION,
  refer: () => REFER,
  'attended-refer': () => ATTENDED_REFER,
  trying: () => TRYING,
  'target-answers': () => TARGET_ANSWERS,
  'target-refuses': targetRefuses,
  reports,
  bye: () => BYE,
};

/** The passage of that name, as `use NAME WORDS` in a scenario asks for it. */
export function passage(name: string, words: string): string {
  const tell = PASSAGES[name];
  if (tell === undefined) {
    throw new Error(`no passage ${name}`);
  }
  return tell(words);
}
