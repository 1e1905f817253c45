import { type Lang, translatable } from '../../../languages/index.ts';
import type { AttackNotice } from '../../../records/index.ts';
import { match } from '../../match.ts';
import { plain } from '../../names.ts';
import type { Match } from '../../rule.ts';

export type { AttackNotice };

/** What rules about attacks say in passing. */
export type AttackWords = {
  readonly calls: (product: string) => string;
  readonly through: (address: string) => string;
  /** What to do about the source of an attack. */
  readonly block: (source: string) => string;
  /** The same of one that is seen only behind somebody who passed on what it sent. */
  readonly blockBehind: (source: string, through: string) => string;
  /** A source that the trace does not name, and what to do about it. */
  readonly unnamed: string;
  readonly findUnnamed: string;
  /** What to do where it is not known who was behind a proxy. */
  readonly findBehind: (through: string) => string;
};

const EN: AttackWords = {
  calls: (product) => `it calls itself ${product}`,
  through: (address) => `by the Via of what ${address} passed on`,
  block: (source) =>
    `Block ${source} at the firewall, or ban such sources (fail2ban, pike); nothing of your own is to be repaired.`,
  blockBehind: (source, through) =>
    `Block ${source} where it comes in, before ${through}, which passed it on; ${through} itself only if it is no proxy of yours.`,
  unnamed: 'somebody whose address is not in the trace',
  findUnnamed: 'See in a capture, or in a log with addresses, where it comes from, and block that.',
  findBehind: (through) => `See in the log of ${through}, which passed it on, where it came from, and block that.`,
};

export const ATTACK_WORDS = translatable(EN);

/** `203.0.113.66 (it calls itself friendly-scanner)`. */
export function sourceIn({ source, through, userAgent, isKnownScanner }: AttackNotice, lang: Lang): string {
  const words = ATTACK_WORDS.in(lang);
  const said = [
    ...(through === null ? [] : [words.through(through)]),
    ...(isKnownScanner ? [words.calls(plain(userAgent ?? '', 60))] : []),
  ];
  const who = source === '' ? words.unnamed : source;
  return said.length === 0 ? who : `${who} (${said.join('; ')})`;
}

/** What to do about it; nobody is told to block a proxy for what it passed on. */
export function blockIn({ source, through }: AttackNotice, lang: Lang): string {
  const words = ATTACK_WORDS.in(lang);
  if (source === '') {
    return words.findUnnamed;
  }
  if (through === null) {
    return words.block(source);
  }
  return source === through ? words.findBehind(through) : words.blockBehind(source, through);
}

export function accountIn({ account }: AttackNotice): string {
  return plain(account ?? '', 60);
}

export function methodsIn({ methods }: AttackNotice): string {
  return plain(methods.join(', '), 60);
}

/** It registered without having tried passwords: somebody knew the right one, or none is asked for. */
export function isUnguessed({ attempts }: AttackNotice): boolean {
  return attempts < 2;
}

/** An attack by a product that says what it is is certain; that it is this source's, where it was seen to come from it. */
export function attackBy({ isKnownScanner, isProven, through }: AttackNotice): Match {
  if (!isKnownScanner) {
    return match(null, isProven ? 'likely' : 'possible');
  }
  return through === null ? match(null, 'certain') : match(null, 'likely', 'relay');
}
