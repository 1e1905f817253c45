import type { RejectionRecord } from '../../../records/index.ts';
import { plain } from '../../names.ts';

const KEYS = ['fn', 'tel', 'email', 'url'] as const;

/** The redress contact in one line: `Example Analytics, tel:+15551230000`; null without one. Hostile text, made plain. */
export function contactLine(r: RejectionRecord): string | null {
  const { redress } = r;
  if (redress === null) {
    return null;
  }
  const parts = KEYS.map((key) => redress[key]).filter((value) => value !== undefined);
  return parts.map((part) => plain(part)).join(', ');
}

/** Whether the contact is the blocking party's own word: its signature fits a key the user gave, and it is of this call. */
export function isVerified({ signature, card }: RejectionRecord): boolean {
  return signature === 'valid' && card?.ageS != null;
}
