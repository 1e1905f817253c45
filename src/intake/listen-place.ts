const LOOPBACK = '127.0.0.1';
const MOST_PORT = 65_535;

/** Where something is listened to. */
export type ListenEndpoint = { readonly host: string; readonly port: number };
export const HEP_PROTOCOLS = ['udp', 'tcp', 'tls'] as const;
export type HepEndpoint = ListenEndpoint & { readonly protocol: (typeof HEP_PROTOCOLS)[number] };

/** Reads `HOST:PORT`, `[::1]:PORT` or a port, which is one of the loopback; null for anything else. */
export function listenEndpoint(text: string): ListenEndpoint | null {
  const [, bracketed, plain, digits = ''] = /^(?:(?:\[([\da-f:.]+)\]|([\w.-]+)):)?(\d{1,5})$/i.exec(text) ?? [];
  const port = digits === '' ? -1 : Number(digits);
  return port < 0 || port > MOST_PORT ? null : { host: bracketed ?? plain ?? LOOPBACK, port };
}

/** Reads `udp:HOST:PORT`, `tcp:PORT` and the like; null for anything else. */
export function hepEndpoint(text: string): HepEndpoint | null {
  const [, name, rest = ''] = /^(udp|tcp|tls):(.+)$/.exec(text) ?? [];
  const protocol = HEP_PROTOCOLS.find((each) => each === name);
  const place = listenEndpoint(rest);
  return protocol === undefined || place === null ? null : { protocol, ...place };
}

/** As it is written on a command line. */
export function endpointText({ host, port }: ListenEndpoint): string {
  return host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`;
}
