import { type Lang, translatable } from '../../../languages/index.ts';
import type { AttackNotice } from '../../../records/index.ts';
import { plain } from '../../names.ts';
import type { Confidence } from '../../rule.ts';

export { match } from '../../match.ts';

export type { AttackNotice };

/** What rules about attacks say in passing. */
export type AttackWords = { readonly calls: (product: string) => string };

const EN: AttackWords = { calls: (product) => ` (it calls itself ${product})` };

export const ATTACK_WORDS = translatable(EN);

/** `203.0.113.66 (it calls itself friendly-scanner)`. */
export function sourceIn({ source, userAgent, isKnownScanner }: AttackNotice, lang: Lang): string {
  return isKnownScanner ? source + ATTACK_WORDS.in(lang).calls(plain(userAgent ?? '', 60)) : source;
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

export function howSure({ isKnownScanner }: AttackNotice): Confidence {
  return isKnownScanner ? 'certain' : 'possible';
}
