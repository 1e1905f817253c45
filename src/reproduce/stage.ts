import type { End, PlayedMessage } from './played-message.ts';

/** One SIPp: what one party does in one dialog, at an address of its own. */
export type Role = {
  readonly party: Party;
  /** Number of its Call-ID, from 1. */
  readonly dialog: number;
  readonly callId: string;
  readonly port: number;
  readonly file: string;
};

/** Whoever sends from or listens at one place of the trace. */
export type Party = {
  readonly number: number;
  /** As the trace has it. */
  readonly end: End;
  readonly host: string;
  readonly roles: Role[];
};

/** 127.0.0.1 is left to what runs there already. */
const FIRST_HOST = 11;
const HOSTS_OF_NET = 254;
const FIRST_PORT = 5060;
const PORT_STEP = 2;

/** Who takes part, at which addresses of the loopback network. */
export class Stage {
  readonly parties: Party[] = [];
  readonly callIds: string[] = [];
  readonly #hosts = new Map<string, string>();
  readonly #ports = new Map<string, number>();
  readonly #parties = new Map<string, Party>();
  readonly #roles = new Map<string, Role>();

  /** @param messages in the order of their time. */
  constructor(messages: readonly PlayedMessage[]) {
    for (const message of messages) {
      this.#add(message, message.from);
      this.#add(message, message.to);
    }
  }

  get roles(): Role[] {
    return [...this.#roles.values()];
  }

  /** Addresses of the trace, and what stands for them. */
  get hosts(): ReadonlyMap<string, string> {
    return this.#hosts;
  }

  /** Who sends or takes a message. @param end one of its two. */
  roleOf(message: PlayedMessage, end: End): Role {
    const role = this.#roles.get(roleKey(message.callId, keyOf(message, end)));
    if (role === undefined) {
      throw new Error('a message of this stage has its roles');
    }
    return role;
  }

  /** The port that stands for one of the trace in a dialog; null for one that nobody has. */
  portFor(address: string, port: number, callId: string): number | null {
    const parties = this.parties.filter(({ end }) => end.address === address && (end.port === port || end.port === 0));
    const roles = parties.flatMap((party) => party.roles);
    return (roles.find((role) => role.callId === callId) ?? roles[0])?.port ?? null;
  }

  #add(message: PlayedMessage, end: End): void {
    const { callId } = message;
    const key = keyOf(message, end);
    if (this.#roles.has(roleKey(callId, key))) {
      return;
    }
    const party = this.#parties.get(key) ?? this.#newParty(key, message, end);
    const dialog = this.callIds.includes(callId) ? this.callIds.indexOf(callId) + 1 : this.callIds.push(callId);
    const port = (this.#ports.get(party.host) ?? FIRST_PORT - PORT_STEP) + PORT_STEP;
    this.#ports.set(party.host, port);
    const role = { party, dialog, callId, port, file: `party-${party.number}-dialog-${dialog}.xml` };
    party.roles.push(role);
    this.#roles.set(roleKey(callId, key), role);
  }

  #newParty(key: string, { transport }: PlayedMessage, { address, port }: End): Party {
    const host = this.#hosts.get(address) ?? loopback(FIRST_HOST + this.#hosts.size);
    this.#hosts.set(address, host);
    const end = { address, port: transport === 'udp' ? port : 0 };
    const party = { number: this.parties.length + 1, end, host, roles: [] };
    this.parties.push(party);
    this.#parties.set(key, party);
    return party;
  }
}

/** Addresses of 127/8 in a row, without those that end with 0 or 255. */
function loopback(number: number): string {
  return `127.0.${Math.floor((number - 1) / HOSTS_OF_NET)}.${1 + ((number - 1) % HOSTS_OF_NET)}`;
}

/** A connection has a port of its own at one side, which says nothing of who it is. */
function keyOf({ transport }: PlayedMessage, { address, port }: End): string {
  return transport === 'udp' ? `${address} ${port}` : address;
}

function roleKey(callId: string, party: string): string {
  return `${party} ${callId}`;
}
