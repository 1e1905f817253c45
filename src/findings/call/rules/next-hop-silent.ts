import { type Lang, translatable } from '../../../languages/index.ts';
import type { SilentHop } from '../../../records/index.ts';
import type { Doubt, Rule, RuleText } from '../../rule.ts';
import {
  calleeOf,
  failedWith,
  finalWords,
  hasRung,
  isBegunUnseen,
  type JudgeableCall,
  makerOf,
  match,
  relayOrNobody,
} from '../facts/call-facts.ts';
import { namedPlaces, placesWords, silentPlaces } from '../facts/silence.ts';

function confidenceOf({ facts }: JudgeableCall): 'certain' | 'likely' | 'possible' {
  if (facts.final?.silentHop != null) {
    return 'certain';
  }
  return facts.final?.isByRelay === true || facts.final?.silentBeyond != null ? 'likely' : 'possible';
}

/** What is not known: what the hop behind did, whether another call is the same, or who answered. */
function doubtOf({ facts }: JudgeableCall): Doubt {
  if (facts.final?.silentBeyond != null) {
    return 'likeness';
  }
  return facts.final?.isByRelay === true ? 'unseen' : 'several-causes';
}

/** Where the element that answered sent the call on and heard nothing; null where the trace does not show it. */
export function silentPlace({ facts }: JudgeableCall): string | null {
  return facts.final?.silentHop ?? facts.final?.silentBeyond ?? null;
}

/** Of a fork all the places that it tried in vain; null where one at most is known. */
export function silentFork(c: JudgeableCall): readonly SilentHop[] | null {
  const places = silentPlaces(c);
  return c.facts.final?.silentHop != null && places.length > 1 ? places : null;
}

export function silenceOf(c: JudgeableCall, nothingFrom: string, lang: Lang): string {
  const [fork, silent] = [silentFork(c), silentPlace(c)];
  return silent === null ? '' : `: ${nothingFrom} ${fork === null ? silent : placesWords(fork, lang)}`;
}

/** Where to look: the silent places, else the callee; and whether they are several. */
export function whereToLook(c: JudgeableCall, lang: Lang): { readonly names: string; readonly isSeveral: boolean } {
  const fork = silentFork(c);
  return fork === null
    ? { names: silentPlace(c) ?? calleeOf(c), isSeveral: false }
    : {
        names: namedPlaces(
          fork.map(({ to }) => to),
          lang,
        ),
        isSeveral: true,
      };
}

/** `198.51.100.21 is up, registered where it is,`: what to see first. */
function isUp(c: JudgeableCall): string {
  const { names, isSeveral } = whereToLook(c, 'en');
  return isSeveral ? `${names} are up, registered where they are,` : `${names} is up, registered where it is,`;
}

const en: RuleText<JudgeableCall> = {
  title: 'Nobody answered behind the relay',
  what: 'The caller got a 408 before anything rang: an element sent the INVITE on and heard nothing.',
  why: 'The callee never decided; the way to it is broken.',
  needs: 'A 408 without ringing before it; the hop that stayed silent, where the trace has it.',
  message: (c) => `${makerOf(c)} answered ${finalWords(c)}${silenceOf(c, 'nothing came from', 'en')}`,
  fix: (c) => [
    `See whether ${isUp(c)} and reachable through NAT and firewall.`,
    'Shorten registrations or add keep-alives, so that a dead phone is not called.',
    'Capture behind the element that answered, if this trace does not show where the INVITE went.',
  ],
};

export const nextHopSilent: Rule<JudgeableCall> = {
  id: 'call/next-hop-silent',
  severity: 'error',
  references: ['RFC 3261 §16.8', 'RFC 3261 §21.4.9'],
  doubt: ['unseen', 'likeness', 'several-causes'],
  check: (c) => {
    if (!failedWith(c, [408]) || hasRung(c)) {
      return null;
    }
    const found = match(silentPlace(c) === null ? relayOrNobody(c) : 'network', confidenceOf(c), doubtOf(c));
    return isBegunUnseen(c) ? { ...found, severity: 'warning' } : found;
  },
  text: translatable(en),
};
