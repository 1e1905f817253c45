import { callIdOf } from './rewrite.ts';
import type { Scenario } from './scenario.ts';
import type { Role } from './stage.ts';
import { CLOCK } from './time-goes-on.ts';

/** What the script starts besides the scenarios. */
export type ScriptFacts = {
  readonly scenarios: readonly Scenario[];
  readonly lastsMs: number;
  readonly hasClock: boolean;
  /** Where the party that is played by nobody is expected. */
  readonly own: { readonly host: string; readonly port: number; readonly number: number } | null;
};

const COMMON = '-m 1 -nr -nostdin -default_behaviors none -pause_msg_ign -watchdog_interval 0 -timeout_error';
/** How much longer than planned a run may take. */
const PATIENCE_SECONDS = 10;

/**
 * A shell script that plays all of it: who waits first, who calls last. Nothing in it is text of the trace.
 *
 * It ends with 1 where a scenario did not come to its end.
 */
export function runScript({ scenarios, lastsMs, hasClock, own }: ScriptFacts): string {
  const waiting = scenarios.filter(({ firstPeer }) => firstPeer === null);
  const calling = scenarios.filter(({ firstPeer }) => firstPeer !== null);
  return [
    '#!/bin/sh',
    '# siptriage reproduce: see README.md',
    'cd "$(dirname "$0")" || exit 2',
    'command -v sipp >/dev/null || { echo "sipp is not installed" >&2; exit 2; }',
    'RUN=$(date +%s)-$$',
    ...(own === null ? [] : [`OWN_HOST=\${OWN_HOST:-${own.host}}`, `OWN_PORT=\${OWN_PORT:-${own.port}}`]),
    'TERM=dumb; export TERM',
    'PIDS=',
    'play() {',
    '  name=$1; shift',
    `  { sipp -sf "$name.xml" ${COMMON} -timeout ${Math.ceil(lastsMs / 1000) + PATIENCE_SECONDS}s -key run "$RUN"${ownKeys(own)} "$@" >/dev/null 2>"$name.err" ||`,
    '    { echo "$name did not come to its end" >&2; exit 1; }; } &',
    '  PIDS="$PIDS $!"',
    '}',
    ...(hasClock ? [`play clock-answers -i ${CLOCK.answers} -p ${CLOCK.port}`] : []),
    ...waiting.map(({ role }) => `play ${placeOf(role)}`),
    'sleep 0.5',
    ...(hasClock ? [`play clock-asks -i ${CLOCK.asks} -p ${CLOCK.port} ${CLOCK.answers}:${CLOCK.port}`] : []),
    ...calling.map(({ role, firstPeer }) => {
      return `play ${placeOf(role)} -cid_str "${callIdOf(role.dialog).replace('[run]', '$RUN')}" ${peerOf(firstPeer ?? role, own)}`;
    }),
    'FAILED=0',
    'for pid in $PIDS; do',
    '  wait "$pid" || FAILED=1',
    'done',
    'exit $FAILED',
    '',
  ].join('\n');
}

function placeOf({ file, party, port }: Role): string {
  return `${file.replace('.xml', '')} -i ${party.host} -p ${port}`;
}

function peerOf({ party, port }: Role, own: ScriptFacts['own']): string {
  return party.number === own?.number ? '"$OWN_HOST:$OWN_PORT"' : `${party.host}:${port}`;
}

function ownKeys(own: ScriptFacts['own']): string {
  return own === null ? '' : ' -key own_host "$OWN_HOST" -key own_port "$OWN_PORT"';
}
