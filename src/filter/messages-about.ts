import type { Arrival } from '../model/index.ts';
import { sameNumber } from '../sip/index.ts';
import { MessageFacts } from './asked-facts.ts';
import type { Filter } from './parse.ts';

const PLACE = /^([#:])(\d{1,10})$/;

/**
 * The messages that WHAT may mean: `#12` the record of a capture and `:340` the line of a log, what has an `@` a Call-ID or an
 * address, and all else a number or a user, by whom and to whom it may be.
 */
export function messagesAbout(what: string): Filter {
  const [, sign, number] = PLACE.exec(what) ?? [];
  if (sign !== undefined) {
    return atPlace(sign === '#' ? 'frame' : 'line', Number(number));
  }
  const bare = what.replace(/^(?:sips?|tel):/i, '');
  const user = bare.split('@', 1)[0] ?? '';
  const isAddress = bare !== what && bare.includes('@');
  const wanted = isAddress || !bare.includes('@') ? user : null;
  return {
    matches: (...facts) => {
      const asked = new MessageFacts(...facts);
      return (
        asked.message.callId() === what || (wanted !== null && usersIn(asked).some((other) => isSame(other, wanted)))
      );
    },
    mayMatch: () => true,
    needs: null,
  };
}

function atPlace(key: 'frame' | 'line', number: number): Filter {
  const isThere = (arrival: Arrival): boolean => arrival[key] === number;
  return { matches: (_message, arrival) => isThere(arrival), mayMatch: isThere, needs: null };
}

function usersIn(facts: MessageFacts): string[] {
  return [...facts.fromUser(), ...facts.toUser(), ...facts.requestUser(), ...facts.assertedUsers()];
}

function isSame(user: string, wanted: string): boolean {
  return user.toLowerCase() === wanted.toLowerCase() || sameNumber(user, wanted);
}
