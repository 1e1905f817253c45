import type { TermTexts } from '../../terms/term.ts';

export const EN_SUBSCRIPTION: TermTexts['subscription'] = {
  active: ['The subscription is up: changes will be told in NOTIFYs.'],
  pending: [
    'The request for the subscription has come and is not granted yet: somebody has to allow it.',
    'Have it granted at the notifier, or wait.',
  ],
  terminated: ['The subscription is over; its reason says why. In a transfer it comes with the last report.'],
  deactivated: [
    'The subscription was ended so that it moves elsewhere: subscribe again at once.',
    'See whether the subscriber does so.',
  ],
  probation: ['The subscription was ended; subscribe again after the time in retry-after.'],
  rejected: [
    'The subscription was ended because what allowed it has changed: do not subscribe again.',
    'Have the permission restored.',
  ],
  timeout: [
    'The subscription was not renewed and ran out. In a transfer: the notifier never learnt the outcome in its time.',
    'Renew in time; for a transfer look at the call to the target.',
  ],
  giveup: ['Nobody granted the subscription in time. Subscribe again later.'],
  noresource: [
    'What was subscribed to exists no more: in a transfer the usual end, as the transfer is over. No fault by itself.',
  ],
  invariant: ['What was subscribed to will never change again: it need not be watched any more (RFC 6665).'],
};

export const EN_METHODS: TermTexts['method'] = {
  INVITE: [
    'Begins a call, or changes one that is up (re-INVITE: hold, other codecs). Answered by 1xx, then a final response; the final response gets an ACK.',
  ],
  ACK: [
    'Confirms the final response to an INVITE. It is never answered; without it the answer is sent again for 32 s, and then the call is dropped.',
  ],
  BYE: ['Ends a call that was answered. It must be answered 200; a 481 says that the other side had ended it already.'],
  CANCEL: [
    'Takes an INVITE back that has no final response yet. It is answered 200, and the INVITE then 487. Once answered only BYE ends a call.',
  ],
  OPTIONS: [
    'Asks what the other side can do; used as keep-alive between trunks. Any answer shows that somebody is there.',
  ],
  REGISTER: [
    'Tells a registrar where a user can be reached, for the time in Expires. Usually challenged first by 401 or 407.',
  ],
  REFER: [
    'Asks the other side to call somebody: the transfer. 202 only says that it will try; the outcome comes in NOTIFY.',
  ],
  NOTIFY: [
    'Tells a subscriber a state. In a transfer its body (sipfrag) holds the status line of the call to the target.',
  ],
  SUBSCRIBE: [
    'Asks to be told of a state and its changes, such as presence, dialogs or voicemail. A NOTIFY must follow at once.',
  ],
  MESSAGE: ['An instant message by itself, without a call. 200 says delivered, 202 kept for later.'],
  INFO: ['Carries something within a call, such as digits (DTMF); it changes no state of the call.'],
  PRACK: [
    'Confirms a provisional response that is sent reliably (100rel). Without it that response is repeated and the call fails.',
  ],
  UPDATE: [
    'Changes a session before or after the answer without a new offer by INVITE; also keeps session timers alive.',
  ],
  PUBLISH: ['Puts a state, such as presence, at a server that tells subscribers of it.'],
};

export const EN_ROLES: TermTexts['role'] = {
  transferor: [
    'Who transfers: has a call up and sends the REFER. At fault where the REFER cannot work, or a call is hung up too early.',
  ],
  transferee: [
    'Who is transferred: gets the REFER, calls the target and reports in NOTIFYs. At fault where reports are missing or wrong.',
  ],
  target: ['To whom a call is transferred: named in Refer-To. At fault where it refuses or does not answer the call.'],
  caller: ['Who sends the first INVITE of a call.'],
  callee: ['Who gets the first INVITE of a call.'],
  client: ['Who sends a request: in a registration the phone that sends REGISTER.'],
  registrar: ['The server that keeps where users can be reached: answers REGISTER.'],
  network: [
    'Anything between the parties that decides by itself: proxy, SBC, carrier, call analytics, firewall, a host that cannot be reached.',
  ],
  proxy: [
    'Passes requests on and adds a Via; it may fork a call to several places and choose the best answer. It keeps Call-ID and tags.',
  ],
  b2bua: [
    'Takes a call and makes another of it with a Call-ID of its own: PBX, SBC. Codes, Reasons and Identity may get lost in between.',
  ],
  sbc: [
    'A back-to-back user agent at the border of a network: hides addresses, relays media, enforces policy. Compare both sides of it.',
  ],
};

export const EN_OTHERS: TermTexts['other'] = {
  '603+': [
    'The profile of 603 with which networks block calls by analytics (ATIS-1000099): phrase Network Blocked, and a Reason with text="v=analytics1;…" that names url, tel or email to turn to, and an id.',
    'Turn to the contact in the Reason and name the id.',
    'If the Reason is missing, ask upstream to pass it on: an element on the way removed it.',
  ],
  'ms-diagnostics': [
    'A header of Microsoft products (Lync, Skype for Business, Teams): a number, then source and reason in quotes. It says more than the response code.',
    'Look the number up in the documents of Microsoft; reason and source tell most of it already.',
  ],
  stir: [
    'Signed caller numbers (RFC 8224): an Identity header is verified on the way. A Reason of protocol STIR names in cause the code that a verifier found, though the call may go on.',
    'Check Identity, Date and the certificate of who signs.',
  ],
  sipfrag: [
    'The body of a NOTIFY in a transfer (message/sipfrag): the status line of the call to the target, such as SIP/2.0 486 Busy Here. Under 200 nothing is decided yet.',
  ],
};
