/**
 * Eight border controllers, each in its own place: an address towards its phones, one towards carriers, and one towards the
 * other seven.
 *
 * @typedef {import('../hour/leg.js').Party} Party
 * @typedef {{ number: number, inner: string, outer: string, core: string, carrier: string }} Site
 */
export const SITES = 8;
export const DOMAIN = 'voip.example.net';
/** One that takes calls by one border controller and makes them by another. */
export const EXCHANGE = '192.0.2.40';
const PHONES = 800;

/** @type {readonly Site[]} */
const ALL = Array.from({ length: SITES }, (_, at) => ({
  number: at + 1,
  inner: `10.${21 + at}.0.1`,
  outer: `203.0.113.${11 + at}`,
  core: `172.20.0.${11 + at}`,
  carrier: `198.51.100.${11 + at}`,
}));

/** @param {number} number from 1 */
export function siteOf(number) {
  return ALL[number - 1];
}

/** Which border controller has an address, from 1; 0 for none. @param {string} address */
export function siteAt(address) {
  return ALL.findIndex(({ inner, outer, core }) => [inner, outer, core].includes(address)) + 1;
}

/**
 * A phone of a place. Its number says which: 5107 is the 107th of the fifth.
 *
 * @param {number} site
 * @param {number} n
 * @returns {Party}
 */
export function phoneAt(site, n) {
  const number = n % PHONES;
  const host = `10.${20 + site}.${1 + Math.floor(number / 250)}.${1 + (number % 250)}`;
  return { user: String(1000 * site + number), host, domain: DOMAIN };
}
