import type { CardFault } from '../../../sip/index.ts';

export type Words = Readonly<Record<CardFault, string>>;

/** What a card lacks, or why it cannot be read, as part of a sentence. */
export const EN_CARD_FAULTS: Words = {
  'too-large': 'it is longer than 64 KiB',
  'no-jws': 'it does not consist of three parts with dots between them',
  'no-base64': 'a part of it is not base64',
  'no-json': 'its header or payload is no JSON object',
  'too-deep': 'its JSON is nested more than 16 deep',
  'name-twice': 'its JSON names something twice',
  'no-alg': 'its header names no algorithm',
  'no-jcard': 'its payload holds no jCard',
  'no-typ': 'its header has no typ',
  'other-typ': 'its typ is not vcard+json',
  'no-x5u': 'its header has no x5u',
  'no-iat': 'its payload has no iat',
  'no-version': 'its jCard does not begin with version 4.0',
  'no-fn': 'its jCard has no fn',
  'no-contact': 'its jCard has no url, email, tel or adr',
};

export function faultWords(faults: readonly CardFault[], words: Words): string {
  return faults.map((fault) => words[fault]).join('; ');
}
