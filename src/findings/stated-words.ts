import { translatable } from '../languages/index.ts';
import type { StatedCause } from '../sip/index.ts';

/** Who refused whom: names, or the address of the element that answered. */
export type StatedParties = { readonly at: string; readonly caller: string; readonly callee: string };

/** What a cause that a refusal states means for the people on the call, and what to do. */
export type StatedText = {
  readonly says: (parties: StatedParties) => string;
  readonly fix: (parties: StatedParties) => readonly string[];
};

export type StatedWords = Readonly<Record<StatedCause, StatedText>>;

const EN: StatedWords = {
  'caller-number': {
    says: ({ at, caller }) => `${at} refused the call because of its calling number, ${caller}`,
    fix: () => [
      'Call with a number that your account owns, in the form the provider wants (mostly E.164 with +), or have this one verified there.',
      'If the number is yours, have its owner taken off the do-not-originate list (numbers that only receive calls stand there).',
    ],
  },
  credentials: {
    says: ({ at, caller }) => `${at} did not accept the credentials of ${caller}`,
    fix: () => ['Compare user name, password and realm of the account on both sides.'],
  },
  'caller-not-registered': {
    says: ({ at, caller }) => `${at} refused the call: ${caller} was not registered, as it says`,
    fix: ({ caller, at }) => [
      `Let ${caller} register first: look at its REGISTER to ${at} and at how that was answered.`,
      'A trunk that does not register needs its address on the list of the other side instead.',
    ],
  },
  'callee-not-registered': {
    says: ({ at, callee }) => `${at} answered that ${callee} was not registered`,
    fix: ({ callee }) => [
      `See why ${callee} was not registered: phone off, registration expired or refused, another server.`,
      'Forward to voicemail while a phone is not registered.',
    ],
  },
  'not-registered': {
    says: ({ at }) => `${at} says that somebody was not registered there`,
    fix: () => ['See which of the two was not registered, and why.'],
  },
  'name-lookup': {
    says: ({ at }) => `${at} could not resolve the name of the place to which the call was to go`,
    fix: ({ at }) => [
      'Check the domain in the address that was called, or in the route for it, and its DNS records (NAPTR, SRV, A, AAAA).',
      `See whether the DNS server that ${at} asks answers.`,
    ],
  },
  'no-route': {
    says: ({ at, callee }) => `${at} has no way on for the call to ${callee}`,
    fix: ({ at }) => [
      `Look at the routes and gateways for this number at ${at}: missing, switched off, or all down.`,
      'Let the caller try another route.',
    ],
  },
  'destination-barred': {
    says: ({ at, caller }) => `${at} bars this destination for ${caller}`,
    fix: () => [
      'Have the country or the class of number enabled for the account, or call another way.',
      'See whether the number was dialled in the form that the provider reads.',
    ],
  },
  balance: {
    says: ({ at, caller }) => `the account of ${caller} at ${at} has no money left, or is suspended`,
    fix: () => ['Top the account up, or ask the provider why it is suspended.'],
  },
  limit: {
    says: ({ at }) => `${at} took no further call: congestion, or a limit of channels, calls per second or licences`,
    fix: () => [
      'Compare the calls that were up at this time with the limit of the account or trunk.',
      'Raise the limit, spread the calls, or let the caller try another route.',
    ],
  },
  'source-not-allowed': {
    says: ({ at }) => `${at} does not know, or does not admit, where the call comes from`,
    fix: ({ at }) => [
      `Compare address, trunk, domain and account of the caller with those that ${at} has on its list.`,
      'Behind NAT the address it sees may be another than the caller thinks.',
    ],
  },
  blocked: {
    says: ({ at, caller }) => `${at} blocks calls from ${caller}`,
    fix: ({ at }) => [`Ask the operator of ${at} why the caller stands on a list, or was judged unwanted.`],
  },
  media: {
    says: ({ at, caller }) => `${at} cannot do the media of ${caller}`,
    fix: () => ['Give both sides a codec in common, and the same kind of encryption.'],
  },
  'do-not-disturb': {
    says: ({ callee }) => `${callee} is set to do not disturb`,
    fix: () => ['Have do not disturb switched off there, or offer voicemail.'],
  },
  'no-answer': {
    says: ({ callee }) => `${callee} did not answer in time`,
    fix: () => ['Lengthen the ring time, or forward to voicemail on no answer.'],
  },
  declined: {
    says: ({ callee }) => `${callee} did not take the call: the answer says that it was declined`,
    fix: () => ['Nothing is broken: offer voicemail or another number where a call is refused.'],
  },
  busy: {
    says: ({ callee }) => `${callee} was busy`,
    fix: () => ['If a second call should be taken there, raise the line limit or call waiting.'],
  },
  'number-unknown': {
    says: ({ at, callee }) => `${at} answered that nobody is known under ${callee}`,
    fix: () => [
      'Compare the address on the last hop with what was dialled: a prefix too many or too few, a wrong domain.',
      'See whether the number exists, and whether the call should have gone there at all.',
    ],
  },
};

export const STATED_WORDS = translatable(EN);
