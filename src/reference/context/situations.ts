import type { ResponseContext } from './context.ts';

type Row = readonly [id: string, fits: (context: ResponseContext) => boolean];

const isSuccess = ({ code }: ResponseContext): boolean => code >= 200 && code < 300;
const isChallenge = ({ code }: ResponseContext): boolean => code === 401 || code === 407;
const isOneOf = (codes: readonly number[], { code }: ResponseContext): boolean => codes.includes(code);

/** Rows that apply to the answers to one method, or to what a NOTIFY reports. */
const to = (method: string, rows: readonly Row[]): Row[] =>
  rows.map(([id, fits]) => [id, (context) => context.method === method && fits(context)]);

const inReport = (rows: readonly Row[]): Row[] =>
  rows.map(([id, fits]) => [id, (context) => context.isReport && fits(context)]);

const replacing = (rows: readonly Row[]): Row[] =>
  rows.map(([id, fits]) => [id, (context) => context.replaces !== null && fits(context)]);

const inDialog = (rows: readonly Row[]): Row[] =>
  rows.map(([id, fits]) => [id, (context) => context.isInDialog && fits(context)]);

/**
 * The circumstances in which a code means something else than its entry says, the particular before the general: the
 * first that fits is told.
 */
const ROWS: readonly Row[] = [
  ...inReport([
    ['report-progress', ({ code }) => code < 200],
    ['report-answered', isSuccess],
    ['report-busy', (c) => isOneOf([486, 600], c)],
    ['report-declined', ({ code }) => code === 603],
    ['report-blocked', (c) => isOneOf([607, 608], c)],
    ['report-replaces', ({ code }) => code === 481],
    ['report-unknown', (c) => isOneOf([404, 410, 484, 604], c)],
    ['report-failed', () => true],
  ]),
  ...to('CANCEL', [
    ['cancel-taken', isSuccess],
    ['cancel-late', ({ code }) => code === 481],
  ]),
  ...to('BYE', [
    ['bye-confirmed', isSuccess],
    ['bye-unknown', ({ code }) => code === 481],
  ]),
  ...to('INVITE', [
    ...replacing([
      ['replaces-taken', isSuccess],
      ['replaces-not-early', (c) => c.code === 486 && c.replaces === 'early-only'],
      ['replaces-unmatched', ({ code }) => code === 481],
      ['replaces-ended', ({ code }) => code === 603],
    ]),
    ...inDialog([
      ['reinvite-taken', isSuccess],
      ['reinvite-glare', ({ code }) => code === 491],
      ['reinvite-unknown', (c) => isOneOf([408, 481], c)],
      ['reinvite-refused', (c) => isOneOf([415, 488, 606], c)],
    ]),
    ['cancelled', (c) => c.code === 487 && c.wasCancelled === true],
    ['ended-unasked', (c) => c.code === 487 && c.wasCancelled === false],
    ['crossed-cancel', (c) => isSuccess(c) && c.wasCancelled === true],
    ['answered', isSuccess],
    ['rang-out', (c) => c.rang && isOneOf([408, 480], c)],
    ['relay-timeout', (c) => c.code === 408 && c.sentBy === 'relay'],
    ['relay-unavailable', (c) => c.code === 503 && c.sentBy === 'relay'],
  ]),
  ...to('REGISTER', [
    ['register-asked', (c) => isChallenge(c) && c.hadCredentials === false],
    ['register-wrong', (c) => isChallenge(c) && c.hadCredentials === true && !c.isStale],
    ['registered', isSuccess],
    ['register-forbidden', ({ code }) => code === 403],
    ['register-unknown', ({ code }) => code === 404],
  ]),
  ['challenge-stale', (c) => isChallenge(c) && c.isStale],
  ['challenge-again', (c) => isChallenge(c) && c.hadCredentials === true],
  ['challenge-first', (c) => isChallenge(c) && c.hadCredentials === false],
  ...to('REFER', [['refer-taken', isSuccess]]),
  ...to('NOTIFY', [
    ['notify-taken', isSuccess],
    ['notify-unknown', ({ code }) => code === 481],
  ]),
  ...to('SUBSCRIBE', [
    ['subscribe-pending', ({ code }) => code === 202],
    ['subscribed', isSuccess],
  ]),
  ...to('MESSAGE', [
    ['message-relayed', ({ code }) => code === 202],
    ['message-delivered', isSuccess],
  ]),
  ...to('OPTIONS', [
    ['options-answered', isSuccess],
    ['options-refused', (c) => c.code >= 400 && !isOneOf([408, 503], c)],
  ]),
  ...to('PRACK', [
    ['prack-taken', isSuccess],
    ['prack-unknown', ({ code }) => code === 481],
  ]),
  ...to('UPDATE', [
    ['update-taken', isSuccess],
    ['update-glare', (c) => isOneOf([491, 500], c)],
  ]),
  ...to('INFO', [['info-taken', isSuccess]]),
  ...to('PUBLISH', [['published', isSuccess]]),
];

/** The name of the first situation that fits; null where the entry of the code says all there is to say. */
export function situationOf(context: ResponseContext): string | null {
  return ROWS.find(([, fits]) => fits(context))?.[0] ?? null;
}

/** Every situation, once. */
export const SITUATIONS: readonly string[] = ROWS.map(([id]) => id);
