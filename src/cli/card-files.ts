import { readTextFile } from '../capture/node.ts';
import { type CardOptions, type GivenCard, KEY_FAULTS, readTrustedKey, type TrustedKey } from '../tokens/index.ts';
import { type CardFiles, cardPlace } from './options/cards.ts';
import { UsageError } from './process/usage-error.ts';

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
    throw new UsageError(`--card ${value}: a URL is never fetched; give --card URL=FILE`);
  }
  return { uri, name, text: await textOf('--card', name) };
}

async function readKeys(name: string): Promise<readonly TrustedKey[]> {
  const keys = readTrustedKey(name, await textOf('--trust', name));
  if (typeof keys === 'string') {
    throw new UsageError(`--trust ${name}: ${KEY_FAULTS[keys]}`);
  }
  return keys;
}

async function textOf(option: string, file: string): Promise<string> {
  try {
    return await readTextFile(file);
  } catch (error) {
    throw new UsageError(`${option} ${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
