import { CompactSign, exportJWK, exportSPKI, generateKeyPair, type JWK } from 'jose';

/** A key pair made for one test run: both halves as a person would hand over the public one. */
export type Signer = {
  readonly alg: string;
  readonly pem: string;
  readonly jwk: JWK;
  readonly sign: (header: Record<string, unknown>, payload: unknown) => Promise<string>;
};

export async function makeSigner(alg = 'ES256'): Promise<Signer> {
  const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true });
  return {
    alg,
    pem: await exportSPKI(publicKey),
    jwk: await exportJWK(publicKey),
    sign: (header, payload) =>
      new CompactSign(new TextEncoder().encode(JSON.stringify(payload)))
        .setProtectedHeader({ ...header, alg })
        .sign(privateKey),
  };
}

export const HEADER = { typ: 'vcard+json', x5u: 'https://certs.example/c.cer' };
/** Sun, 22 Nov 2026 06:10:00 GMT. */
export const NOW_S = 1_795_327_800;

export const JCARD = [
  'vcard',
  [
    ['version', {}, 'text', '4.0'],
    ['fn', {}, 'text', 'Review Desk'],
    ['tel', { type: ['voice'] }, 'uri', 'tel:+15550100'],
    ['email', {}, 'text', 'desk@blocker.example'],
  ],
];

export const claims = (iat: number = NOW_S): object => ({ iat, jcard: JCARD });
