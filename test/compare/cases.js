/** The traces that docs/compare.md looks at, each with the question that somebody has who opens it. */
export const CASES = [
  ['t01-blind-success', 'A transfer that worked: is there anything to do?'],
  ['t02-blind-busy', 'Bob accepted the transfer with 202, and Carol never talked to Alice.'],
  ['t05-refer-accepted-no-notify', 'The transfer was accepted, and nobody knows what became of it.'],
  ['t24-202-not-a-transfer', 'There is a 202 in the trace: was there a transfer?'],
  ['t19-attended-replaces-481', 'An attended transfer left the caller with nobody.'],
  ['r34-603plus-network-blocked', 'Bob says that he declined nothing, and the caller got 603.'],
  ['g05-register-wrong-password', 'A phone does not register.'],
  ['g01-cancel-487', 'A call ended with 487: did it fail?'],
];
