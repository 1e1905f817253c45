import type { Protection } from './protection.ts';
import type { TlsRole } from './tls-record.ts';

/** Under what a direction of TLS 1.3 sends. */
export type Tls13Epoch = 'early' | 'handshake' | 'application';

/** What a connection knows of its keys: what opens its records asks for them. */
export interface TlsSecrets {
  readonly isTls13: boolean;
  /** The keys with which `role` sends after its ChangeCipherSpec in TLS 1.2 and before; null without the secret. */
  protection12(role: TlsRole): Protection | null;
  secret13(role: TlsRole, epoch: Tls13Epoch): Uint8Array | null;
  /** RFC 8446 §7.3. */
  protection13(secret: Uint8Array): Protection | null;
  /** RFC 8446 §7.2. */
  nextSecret(secret: Uint8Array): Uint8Array | null;
}
