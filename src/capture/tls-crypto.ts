export type TlsHash = 'md5' | 'sha1' | 'sha256' | 'sha384';
export type TlsAead = 'aes-128-gcm' | 'aes-256-gcm' | 'aes-128-ccm' | 'aes-256-ccm' | 'chacha20-poly1305';
export type TlsBlockCipher = 'aes-128-cbc' | 'aes-256-cbc' | 'des-ede3-cbc';

/** A private key as the platform keeps it: only handed back to the provider that read it. */
export type TlsPrivateKey = { readonly platformKey: unknown };

/** What reading TLS needs of the platform's cryptography, all of it synchronous. Nothing throws. */
export type TlsCrypto = {
  hash(hash: TlsHash, data: Uint8Array): Uint8Array;
  hmac(hash: TlsHash, key: Uint8Array, data: Uint8Array): Uint8Array;
  /** Null where the tag (the last `tagLength` bytes of `sealed`) does not fit. */
  openAead(
    cipher: TlsAead,
    key: Uint8Array,
    nonce: Uint8Array,
    associated: Uint8Array,
    sealed: Uint8Array,
    tagLength: number,
  ): Uint8Array | null;
  /** Without taking padding off; null where `data` is no whole number of blocks. */
  decryptBlocks(cipher: TlsBlockCipher, key: Uint8Array, iv: Uint8Array, data: Uint8Array): Uint8Array | null;
  /** The RSA private key of a PEM text; null where there is none (or it is encrypted). */
  readPrivateKey(pem: string): TlsPrivateKey | null;
  /** RSA without taking padding off; null where the length does not fit the key. */
  decryptRsa(key: TlsPrivateKey, sealed: Uint8Array): Uint8Array | null;
};
