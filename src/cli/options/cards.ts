import type { Command } from 'commander';
import { sayingOf, translatable } from '../../languages/index.ts';
import type { CardOptions, GivenCard, KeyFault, TrustedKey } from '../../tokens/index.ts';
import { SpokenOption } from '../help/spoken-option.ts';
import { UsageError } from '../process/usage-error.ts';
import { textOf } from './named-file.ts';
import { repeated } from './repeated.ts';

/** Redress cards and the keys to verify them with, as commander hands them over. */
export type CardFiles = {
  readonly card?: readonly string[];
  readonly trust?: readonly string[];
};

export const CARD_WORDS = translatable({
  card: 'the redress card (JWS) that a 608 names, or the one at this URL (docs/rejections.md); may be repeated',
  trust: 'public key (PEM or JWK) to verify redress cards with; may be repeated',
  neverFetched: (option: string) => `${option}: a URL is never fetched; give --card URL=FILE`,
  keyFaults: {
    private: 'a private key; give its public half',
    'shared-secret': 'a shared secret proves nothing to a third party; give a public key',
    'no-key': 'no public key in PEM form, JWK or JWK set',
  } satisfies Record<KeyFault, string>,
});

const CARD = new SpokenOption(
  '--card <[URL=]file>',
  sayingOf(CARD_WORDS, ({ card }) => card),
).argParser(repeated);
const TRUST = new SpokenOption(
  '--trust <file>',
  sayingOf(CARD_WORDS, ({ trust }) => trust),
).argParser(repeated);

/** For every command that judges rejections. */
export function addCardOptions(command: Command): Command {
  return command.addOption(CARD).addOption(TRUST);
}

/** Every file that they name. */
export function cardFiles({ card = [], trust = [] }: CardFiles): readonly string[] {
  return [...card.map((value) => cardPlace(value).name), ...trust];
}

/**
 * Reads the redress cards and keys that the command line names. What a card holds is judged with the trace.
 *
 * @throws UsageError for a file that cannot be read, and for a key that is none.
 */
export async function readCardFiles({ card = [], trust = [] }: CardFiles): Promise<CardOptions> {
  const cards = await Promise.all(card.map(readGivenCard));
  const keys = await Promise.all(trust.map(readKeys));
  return { cards, keys: keys.flat() };
}

async function readGivenCard(value: string): Promise<GivenCard> {
  const { uri, name } = cardPlace(value);
  if (name === '' && uri !== null) {
    throw new UsageError(sayingOf(CARD_WORDS, ({ neverFetched }) => neverFetched(`--card ${value}`)));
  }
  return { uri, name, text: await textOf(name, `--card ${name}`) };
}

async function readKeys(name: string): Promise<readonly TrustedKey[]> {
  const { readTrustedKey } = await import('../../tokens/index.ts');
  const keys = readTrustedKey(name, await textOf(name, `--trust ${name}`));
  if (typeof keys === 'string') {
    throw new UsageError((lang) => `--trust ${name}: ${CARD_WORDS.in(lang).keyFaults[keys]}`);
  }
  return keys;
}

/** `FILE`, or `URL=FILE`: an address may hold `=` itself, so the last one divides. A `uri` without a file has the name ''. */
function cardPlace(value: string): { readonly uri: string | null; readonly name: string } {
  if (!/^(?:[a-z][a-z0-9+.-]*:\/\/|cid:)/i.test(value)) {
    return { uri: null, name: value };
  }
  const equals = value.lastIndexOf('=');
  return equals < 0 ? { uri: value, name: '' } : { uri: value.slice(0, equals), name: value.slice(equals + 1) };
}
