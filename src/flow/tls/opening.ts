/** What opens protected records: loaded where somebody may have keys. */
export { Decryptor } from './decryptor.ts';
export { expandLabel, prf } from './derive.ts';
export { CbcProtection, Tls12AeadProtection, Tls13Protection } from './protection.ts';
