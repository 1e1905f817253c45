import { Option } from 'commander';

/** Files with the keys of TLS connections, as commander hands them over. */
export type TlsFiles = {
  readonly keylog?: readonly string[];
  readonly tlsKey?: readonly string[];
};

const collect = (file: string, before: readonly string[] | undefined): string[] => [...(before ?? []), file];

export const KEYLOG = new Option(
  '--keylog <file>',
  'key log of the TLS connections (SSLKEYLOGFILE); may be repeated',
).argParser(collect);
export const TLS_KEY = new Option(
  '--tls-key <file>',
  "a server's RSA private key (PEM), for TLS with RSA key exchange; may be repeated",
).argParser(collect);

/** Every file that they name. */
export function keyFiles({ keylog = [], tlsKey = [] }: TlsFiles): readonly string[] {
  return [...keylog, ...tlsKey];
}
