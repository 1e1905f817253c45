/** Kinds of records (RFC 8446 §5.1). */
export const CONTENT = { changeCipherSpec: 20, alert: 21, handshake: 22, applicationData: 23 } as const;

/** One record as it was sent: the five bytes of header, and what they announce. */
export type TlsRecord = {
  readonly type: number;
  readonly header: Uint8Array;
  readonly body: Uint8Array;
};

/** `type` is the true one: TLS 1.3 hides it (RFC 8446 §5.2). */
export type OpenRecord = { readonly type: number; readonly payload: Uint8Array };

export type TlsRole = 'client' | 'server';
