import { ALL_CODES, factsOf } from './code-facts.ts';
import type { CodeName } from './compare.ts';
import type { Language } from './language.ts';

/** A code with its names, as `codes` lists it. */
export type CodeListItem = CodeName & { readonly phrase: string };

/** Every code the reference has an entry for, in numeric order. */
export function listIn({ codes }: Language): readonly CodeListItem[] {
  return ALL_CODES.map((code) => {
    const { phrase, registered } = factsOf(code);
    return { code, phrase, title: codes[code].title, registered };
  });
}

/**
 * Reads a code as a person types it: three digits from 100 to 699, with surrounding space, and `603+` for the profile of
 * 603 that networks block with (ATIS-1000099). Null for anything else.
 */
export function parseCodeArgument(text: string): number | null {
  const trimmed = text.trim();
  if (trimmed === '603+') {
    return 603;
  }
  return /^[1-6][0-9]{2}$/.test(trimmed) ? Number(trimmed) : null;
}
