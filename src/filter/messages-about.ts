import type { Arrival } from '../model/index.ts';
import { sameNumber } from '../sip/index.ts';
import type { Asked } from './asked.ts';
import { MessageFacts, type Party } from './asked-facts.ts';
import type { Filter } from './parse.ts';

const PLACE = /^(.*)([#:])(\d{1,10})$/s;

/**
 * The messages that WHAT may mean: `#12` the record of a capture and `:340` the line of a log, of the input NAME where it is
 * `NAME#12`; a Call-ID; `user@host` who has that address; and all else a number or a user, by whom and to whom it may be.
 *
 * @param namesOf what the inputs are called, by their index; asked when the first message is there.
 */
export function messagesAbout(what: string, namesOf: () => readonly string[] = () => []): Filter {
  const [, name = '', sign, number] = PLACE.exec(what) ?? [];
  if (sign === undefined) {
    return ofParty(what);
  }
  const key = sign === '#' ? 'frame' : 'line';
  const asked: Asked = { kind: 'place', key, number: Number(number), name };
  if (name === '') {
    return atPlace(key, Number(number), null, asked);
  }
  const either: Asked = { kind: 'or', of: [asked, ofParty(what).asked] };
  return chosenLate(() => ofInput(name, key, Number(number), namesOf(), asked) ?? ofParty(what), either);
}

/** The messages under one of these Call-IDs. */
export function messagesUnder(callIds: ReadonlySet<string>): Filter {
  const isAscii = [...callIds].every((callId) => /^[\x21-\x7e]+$/.test(callId));
  return {
    matches: (message) => callIds.has(message.callId()),
    mayMatch: () => true,
    needs: isAscii ? [...callIds] : null,
    asked: { kind: 'call-ids', callIds: [...callIds] },
  };
}

/** At a place of the inputs that are called so; null where none is: then it is no place. */
function ofInput(
  name: string,
  key: 'frame' | 'line',
  number: number,
  names: readonly string[],
  asked: Asked,
): Filter | null {
  const inputs = names.flatMap((other, i) => (other === name ? [i] : []));
  return inputs.length === 0 ? null : atPlace(key, number, inputs, asked);
}

function chosenLate(choose: () => Filter, asked: Asked): Filter {
  let chosen: Filter | null = null;
  const filter = (): Filter => {
    chosen ??= choose();
    return chosen;
  };
  return {
    matches: (...facts) => filter().matches(...facts),
    mayMatch: (...facts) => filter().mayMatch(...facts),
    needs: null,
    asked,
  };
}

function ofParty(what: string): Filter {
  const bare = what.replace(/^(?:sips?|tel):/i, '');
  const at = bare.lastIndexOf('@');
  const user = at === -1 ? bare : bare.slice(0, at);
  const host = at === -1 ? null : bare.slice(at + 1).toLowerCase();
  return {
    matches: (...facts) => {
      const asked = new MessageFacts(...facts);
      return asked.message.callId() === what || partiesIn(asked).some((party) => isSame(party, user, host));
    },
    mayMatch: () => true,
    needs: null,
    asked: { kind: 'party', what, user },
  };
}

/** @param inputs those that may be meant; null for all. */
function atPlace(key: 'frame' | 'line', number: number, inputs: readonly number[] | null, asked: Asked): Filter {
  const isThere = (arrival: Arrival): boolean =>
    arrival[key] === number && (inputs === null || inputs.includes(arrival.input));
  return { matches: (_message, arrival) => isThere(arrival), mayMatch: isThere, needs: null, asked };
}

function partiesIn(facts: MessageFacts): Party[] {
  return [...facts.fromParty(), ...facts.toParty(), ...facts.requestParty(), ...facts.assertedParties()];
}

function isSame(party: Party, user: string, host: string | null): boolean {
  const isUser = party.user.toLowerCase() === user.toLowerCase() || sameNumber(party.user, user);
  return isUser && (host === null || party.host.toLowerCase() === host);
}
