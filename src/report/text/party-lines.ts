import { nameOf } from '../../findings/index.ts';
import type { PartiesRegistered, RegistrationAtCall } from '../../records/index.ts';
import type { Paragraph } from './paragraph.ts';
import type { TextOptions } from './text-options.ts';

/** How the parties of a call stood with their registrars when it was made, as far as the trace shows a registration of theirs. */
export function partyLines({ caller, callee }: PartiesRegistered, options: TextOptions): Paragraph[] {
  const known = options.tellsParties ? [caller, callee].filter((party) => party !== null) : [];
  return known.map((party, i) => ({
    label: i === 0 ? options.words.registered : '',
    text: stateText(party, options),
  }));
}

/** `alice: at 10.0.0.5:5060 since 06:11:02 (#12)`. */
function stateText(
  { aor, registrar, state, sinceUs, laterUs, status, evidence }: RegistrationAtCall,
  { words, clockOf, placeOf }: TextOptions,
): string {
  const since = clockOf(state === 'not-yet' ? laterUs : sinceUs);
  const [shown] = evidence;
  const where = shown === undefined ? '' : ` (${placeOf(shown)})`;
  return `${nameOf(aor)}: ${words.registeredState[state](registrar ?? '?', since, status)}${where}`;
}
