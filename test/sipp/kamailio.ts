import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Server } from './lab.ts';

/** What the proxy of a test does besides: whom it lets register, and where it sends calls to `gone`. */
export type Proxy = {
  readonly port: number;
  /** A port at which nothing listens. */
  readonly deadPort: number;
  /** Asks that port by OPTIONS whether it is there. */
  readonly pings?: boolean;
};

/** Why Kamailio cannot be run here; null where it can. */
export function missingKamailio(): string | null {
  return spawnSync('kamailio', ['-v']).error === undefined ? null : 'kamailio is not installed';
}

/** A registrar and proxy on loopback: 1001 may register, nobody else; calls to `gone` go where nothing listens. */
export function kamailio({ port, deadPort, pings = false }: Proxy): Server {
  return {
    port,
    lingerMs: pings ? 5000 : 0,
    start: (folder: string): ChildProcess => {
      const [script, list] = [join(folder, `kamailio-${port}.cfg`), join(folder, `kamailio-${port}.list`)];
      writeFileSync(list, `1 sip:127.0.0.1:${deadPort}\n`);
      writeFileSync(script, scriptOf({ port, deadPort, pings }, list));
      const args = ['-f', script, '-DD', '-E', '-n', '1', '-m', '32', '-M', '4', '-w', folder, '-Y', folder];
      return spawn('kamailio', args, { cwd: folder, stdio: 'ignore' });
    },
  };
}

function scriptOf({ port, deadPort, pings }: Required<Proxy>, list: string): string {
  const dispatcher = `loadmodule "dispatcher.so"
modparam("dispatcher", "list_file", "${list}")
modparam("dispatcher", "ds_ping_interval", 1)
modparam("dispatcher", "ds_probing_mode", 1)`;
  return `#!KAMAILIO
debug=-1
log_stderror=yes
disable_tcp=yes
auto_aliases=no
listen=udp:127.0.0.1:${port}
loadmodule "sl.so"
loadmodule "tm.so"
loadmodule "rr.so"
loadmodule "pv.so"
loadmodule "usrloc.so"
loadmodule "registrar.so"
loadmodule "siputils.so"
loadmodule "textops.so"
modparam("tm", "fr_timer", 2500)
${pings ? dispatcher : ''}
request_route {
  if (is_method("REGISTER")) {
    if ($tU != "1001") {
      sl_send_reply("403", "Forbidden");
      exit;
    }
    save("location");
    exit;
  }
  if (is_method("ACK")) {
    if (t_check_trans()) {
      t_relay();
    }
    exit;
  }
  if ($rU == "gone") {
    $du = "sip:127.0.0.1:${deadPort}";
  } else if (!lookup("location")) {
    sl_send_reply("404", "Not Found");
    exit;
  }
  t_relay();
}
`;
}
