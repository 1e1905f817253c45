import { faultOfGivenFacts, type LogFacts, type AnalyzeOptions as TraceOptions } from '../analysis/index.ts';
import type { Limits } from '../model/index.ts';
import type { Lang } from '../reference/index.ts';
import { type CardOptions, type GivenCard, trustedKeysIn } from '../tokens/index.ts';

/** What may be asked of an analysis on every platform. */
export type AnalyzeOptions = {
  /** Language of the explanations; English by default. */
  readonly lang?: Lang;
  readonly limits?: Partial<Limits>;
  /** Contents of TLS key logs (NSS, `SSLKEYLOGFILE`): what they open is read like any other SIP. */
  readonly keylog?: string | readonly string[];
  /** Contents of RSA private keys (PEM) of servers, for TLS with RSA key exchange. */
  readonly tlsKey?: string | readonly string[];
  /** The zone of the times in logs that have none: an IANA name or `+01:00`. UTC by default. */
  readonly timezone?: string;
  /** The day on which a log begins that has no date or no year: `2026-11-22`. */
  readonly date?: string;
  /** Where a log was written that names only the other side: `10.0.0.1` or `10.0.0.1:5060`. */
  readonly localAddress?: string;
  /**
   * Redress cards (RFC 8688) that the trace only names, as compact JWS: one for whatever card is wanted, or each by the
   * address that Call-Info gives. Nothing is ever fetched.
   */
  readonly card?: string | readonly string[] | Readonly<Record<string, string>>;
  /** Public keys to verify cards with: PEM (`PUBLIC KEY`, `CERTIFICATE`), JWK or JWK set. Without one none is trusted. */
  readonly trust?: string | readonly string[];
};

/**
 * What the analysis has to know of them, besides what is the platform's.
 *
 * @throws RangeError for what is no day, no zone or no address, TypeError for a `trust` that is no public key.
 */
export async function askedOf(
  options: AnalyzeOptions,
): Promise<Pick<TraceOptions, 'lang' | 'logFacts' | 'cards' | 'limits'>> {
  const { lang = 'en', limits } = options;
  const logFacts = await logFactsOf(options);
  const cards = await cardOptions(options);
  return { lang, logFacts, cards, ...(limits === undefined ? {} : { limits }) };
}

/** @throws RangeError for what is no day, no zone or no address. */
async function logFactsOf({ date, timezone, localAddress }: AnalyzeOptions): Promise<LogFacts> {
  const facts = { date: date ?? null, timezone: timezone ?? null, localAddress: localAddress ?? null };
  const fault = await faultOfGivenFacts(facts);
  if (fault !== null) {
    throw new RangeError(`${fault.name}: ${fault.text} ${fault.said('en')}`);
  }
  return facts;
}

async function cardOptions({ card, trust }: AnalyzeOptions): Promise<CardOptions> {
  return { cards: givenCards(card), keys: await trustedKeysIn('trust', listed(trust)) };
}

function givenCards(card: AnalyzeOptions['card']): GivenCard[] {
  if (card === undefined || typeof card === 'string' || isTexts(card)) {
    return listed(card).map((text, index) => ({ uri: null, name: `card ${index + 1}`, text }));
  }
  return Object.entries(card).map(([uri, text]) => ({ uri, name: uri, text }));
}

function isTexts(card: readonly string[] | Readonly<Record<string, string>>): card is readonly string[] {
  return Array.isArray(card);
}

/** One, several or none, as a list. */
export function listed(value: string | readonly string[] | undefined): readonly string[] {
  return value === undefined ? [] : typeof value === 'string' ? [value] : value;
}
