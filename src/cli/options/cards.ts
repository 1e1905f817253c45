import { Option } from 'commander';

/** Redress cards and the keys to verify them with, as commander hands them over. */
export type CardFiles = {
  readonly card?: readonly string[];
  readonly trust?: readonly string[];
};

const collect = (value: string, before: readonly string[] | undefined): string[] => [...(before ?? []), value];

export const CARD = new Option(
  '--card <[URL=]file>',
  'the redress card (JWS) that a 608 names, or the one at this URL (docs/rejections.md); may be repeated',
).argParser(collect);
export const TRUST = new Option(
  '--trust <file>',
  'public key (PEM or JWK) to verify redress cards with; may be repeated',
).argParser(collect);

/** `FILE`, or `URL=FILE`: an address may hold `=` itself, so the last one divides. A `uri` without a file has the name ''. */
export function cardPlace(value: string): { readonly uri: string | null; readonly name: string } {
  if (!/^(?:[a-z][a-z0-9+.-]*:\/\/|cid:)/i.test(value)) {
    return { uri: null, name: value };
  }
  const equals = value.lastIndexOf('=');
  return equals < 0 ? { uri: value, name: '' } : { uri: value.slice(0, equals), name: value.slice(equals + 1) };
}

/** Every file that they name. */
export function cardFiles({ card = [], trust = [] }: CardFiles): readonly string[] {
  return [...card.map((value) => cardPlace(value).name), ...trust];
}
