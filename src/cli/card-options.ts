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
