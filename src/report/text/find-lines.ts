import { plain } from '../../findings/index.ts';
import type { Sighting } from '../../records/index.ts';
import { wiresharkFilter } from '../wireshark.ts';
import type { Paragraph } from './paragraph.ts';

const LONGEST_CALL_ID = 255;
const MOST_CALL_IDS = 8;

/** Where to find a story again: its Call-IDs, and what to paste into Wireshark where it comes from a capture. */
export function findLines(callIds: readonly string[], first: Sighting | undefined): Paragraph[] {
  const known = [...new Set(callIds)].filter((callId) => callId !== '');
  if (known.length === 0) {
    return [];
  }
  const shown = known.slice(0, MOST_CALL_IDS).map((callId) => plain(callId, LONGEST_CALL_ID));
  const filter = first !== undefined && first.line === 0 ? wiresharkFilter(known) : null;
  return [
    { label: 'Call-ID', text: shown.join(' · '), isCode: true },
    ...(filter === null ? [] : [{ label: 'Wireshark', text: filter, isCode: true, isWhole: true }]),
  ];
}
