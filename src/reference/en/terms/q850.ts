import type { TermTexts } from '../../terms/term.ts';

const ROUTE = 'Compare the digits that reached the network with what was dialled: a prefix too many or too few.';
const LATER = 'Try again later or over another route; where it goes on, ask the carrier with time and number.';
const MESSAGE =
  'Capture both sides of the gateway and compare with the standard its telephone side is set to (country variant).';
const BEARER = 'See what the call asks for: voice, fax, data, video; offer plain voice (G.711).';

export const EN_Q850: TermTexts['q850'] = {
  1: ['The number belongs to nobody: it is not assigned, or not in this network.', ROUTE],
  2: ['The carrier that was to take the call on is unknown to this one.', 'Check the carrier code or transit prefix.'],
  3: ['The network knows the number and no way to it.', ROUTE, 'See whether the route or trunk for it is up.'],
  4: ['The network played its information tone: the number will not be reachable for long.', 'Check the number.'],
  5: ['The prefix dialled for the trunk is wrong.', 'Correct the dial plan.'],
  6: [
    'The channel that was proposed cannot be used by who received the call.',
    'Compare channel numbering on both ends of the line.',
  ],
  7: ['The call is handed over on a channel that is up for calls like it already. A notice, no fault.'],
  8: ['The call was pushed aside by one of higher priority.', 'Nothing to mend; call again when the line is free.'],
  9: ['The call was pushed aside by one of higher priority, and its circuit is kept for that one.'],
  14: [
    'The number was moved to another network; the query that found out is part of routing.',
    'Let number portability be looked up before the call is routed.',
  ],
  16: [
    'Somebody hung up, or the call ended as it should. The cause of every good call.',
    'Look elsewhere if a call ended too early: this cause only says that nothing was wrong on the way.',
  ],
  17: [
    'The called line is busy with another call.',
    'Call later; where a second call should be taken, raise the line limit.',
  ],
  18: [
    'The called device did not react at all: no ringing came back in time.',
    'See whether the phone is on, registered and reachable.',
  ],
  19: ['It rang, and nobody answered in time.', 'Lengthen the ring time, or forward to voicemail.'],
  20: [
    'The subscriber is not reachable now: phone off, out of coverage, not registered.',
    'See whether the phone is registered.',
  ],
  21: [
    'The called side could have taken the call and did not want to; the location tells who: U is the user, others are a network.',
    'With a location of the network ask the carrier why calls of this number are blocked.',
    'Look for a SIP cause 603, 607 or 608 beside it: it says more.',
  ],
  22: ['The number has changed; the new one may stand in the diagnostic.', 'Call the new number.'],
  23: ['The call is to go to a new destination, and the network leaves that to who asked.', 'Follow the redirection.'],
  24: [
    'A service at the destination refused the call, such as a block of anonymous calls.',
    'Show a number, or ask the callee which service refuses.',
  ],
  25: [
    'An exchange on the way could not reach what it was to reach by its routes, often because the call had passed too many.',
    'Look for a loop between the carriers; report it with time and number.',
  ],
  26: ['Another phone that rang too took the call: this one is let go. No fault.'],
  27: [
    'The interface of the called line does not work: cable, gateway or exchange.',
    'See whether the far line or gateway is up.',
  ],
  28: [
    'The number is incomplete, or has a form that is not understood.',
    ROUTE,
    'Send numbers in the form that the carrier wants (mostly E.164 with +).',
  ],
  29: [
    'A supplementary service that was asked for is not available.',
    'Switch the service off in the request, or have it enabled.',
  ],
  30: ['The answer to a question about the state of a call. A notice, no fault.'],
  31: [
    'The call ended in a usual way for which no other cause fits; gateways use it when they know no better.',
    'Look at the other leg: the real cause stands there.',
  ],
  34: ['All channels are taken.', 'Compare the calls that were up with the channels of the trunk.', LATER],
  38: ['The network is broken, and not for a moment only.', 'Take another route and report it to the carrier.'],
  39: ['A permanent connection (frame mode) does not work any more.', 'Have the line checked.'],
  40: ['A permanent connection (frame mode) works. A notice, no fault.'],
  41: ['Something in the network failed, and may work in a moment.', LATER],
  42: ['The exchange has more to do than it can.', LATER],
  43: [
    'The network could not deliver something that came with the call: user data, subaddress, high-layer information.',
    'See whether the call works without it.',
  ],
  44: [
    'The circuit that was asked for cannot be given. Asterisk also ends a call with it when no RTP came for the time set.',
    'If it comes from a PBX after seconds of silence: find why no media arrived there.',
    LATER,
  ],
  46: ['A call of lower priority met only calls that it may not push aside.', 'Call when the lines are free.'],
  47: [
    'Something that the call needs is not there, and nothing says what: ports, codecs, licences.',
    'Look at the log of the gateway at that moment.',
    LATER,
  ],
  49: ['The quality of service that was asked for cannot be given.', 'Ask for less.'],
  50: ['The line has not subscribed to the service that was asked for.', 'Have it enabled, or do not ask for it.'],
  52: ['This line may not make such calls (North American networks).', 'Have the destination enabled for the account.'],
  53: [
    'Its closed user group lets the caller make no such call.',
    'Have the group changed, or call from another line.',
  ],
  54: ['This line takes no such calls (North American networks).', 'The called side has to enable them.'],
  55: ['Its closed user group lets the callee take no such call.', 'Have the group changed, or call another line.'],
  57: ['The line may not use this kind of connection.', BEARER],
  58: ['This kind of connection is not free now.', BEARER, LATER],
  62: [
    'The access that was named does not fit the class of the subscriber.',
    'Check carrier selection and class of the line.',
  ],
  63: ['A service is not available, and nothing says which.', 'Look at what the call asks for beyond plain voice.'],
  65: ['The other side does not have this kind of connection.', BEARER],
  66: ['The other side does not have this kind of channel.', BEARER],
  69: ['The other side does not have the supplementary service that was asked for.', 'Do not ask for it.'],
  70: ['Only a restricted digital connection can be had.', BEARER],
  79: [
    'A service or option is not there, and nothing says which.',
    'Look at what the call asks for beyond plain voice.',
  ],
  81: ['A message named a call that is not there (any more).', MESSAGE],
  82: ['A message named a channel that is not there.', 'Compare channels and time slots on both ends.'],
  83: ['A suspended call was to go on, and none has that name.', MESSAGE],
  84: ['A call was to be suspended under a name that is taken.', MESSAGE],
  85: ['A suspended call was to go on, and none is suspended.', MESSAGE],
  86: ['The suspended call that was to go on has been ended meanwhile.', MESSAGE],
  87: [
    'The callee is not in the closed user group of the call.',
    'Have the callee added, or call from outside the group.',
  ],
  88: [
    'The called device cannot do what the call asks for.',
    BEARER,
    'On SIP look for a 488 on the other leg: no codec in common.',
  ],
  90: ['The closed user group that was named does not exist.', 'Check the group set for the line.'],
  91: ['The transit network was named in a form that is not understood.', 'Check the carrier code.'],
  95: ['A message is wrong, and nothing says how.', MESSAGE],
  96: ['A message lacks something it must have.', MESSAGE],
  97: ['A message is of a kind that the other side does not know.', MESSAGE],
  98: ['A message of this kind does not fit the state of the call, or is not known.', MESSAGE],
  99: ['A message has an element that the other side does not know, and must.', MESSAGE],
  100: [
    'An element of a message holds something that cannot be.',
    MESSAGE,
    'Often a calling or called number in the wrong form: check length, plan and type of number.',
  ],
  101: ['A message does not fit the state of the call: the two sides have lost step.', MESSAGE],
  102: [
    'A timer ran out: somebody waited for an answer that did not come.',
    'Find on the other leg which message went unanswered, and see whether its destination is up.',
  ],
  103: ['A parameter was not understood, and passed on as it was. A notice.'],
  110: ['A message was thrown away because of a parameter that was not understood.', MESSAGE],
  111: ['The rules of the protocol were broken, and nothing says how.', MESSAGE],
  127: [
    'Networks of two kinds met, and one could not tell what the other meant; gateways use it when they know no better.',
    'Look at the leg behind the gateway: the real cause stands there.',
  ],
};
