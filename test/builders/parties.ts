/** Somebody with an address. */
export type Party = {
  readonly name: string;
  readonly address: string;
  readonly uri: string;
};

/** Anna transfers Bert to Carl; p and q are proxies; carla is another phone of Carl's; Dora has nothing to do with it. */
export const USUAL: readonly Party[] = [
  { name: 'anna', address: '192.0.2.10', uri: 'sip:anna@a.example' },
  { name: 'bert', address: '198.51.100.20', uri: 'sip:bert@b.example' },
  { name: 'carl', address: '203.0.113.30', uri: 'sip:carl@c.example' },
  { name: 'carla', address: '203.0.113.31', uri: 'sip:carl@c.example' },
  { name: 'dora', address: '203.0.113.99', uri: 'sip:dora@d.example' },
  { name: 'p', address: '192.0.2.50', uri: 'sip:p.example' },
  { name: 'q', address: '192.0.2.51', uri: 'sip:q.example' },
];

export function partyNamed(name: string): Party {
  const party = USUAL.find((usual) => usual.name === name);
  if (party === undefined) {
    throw new Error(`no party ${name}`);
  }
  return party;
}
