import { translatable } from '../../languages/index.ts';

/** What is said of the places that verdicts go to. */
export const VERDICT_WORDS = translatable({
  to: 'also send each story as it is told: postgres://USER@HOST/DB, nats://HOST[/STREAM], or https:// to be alerted; may be repeated (docs/scale.md)',
  alertOn: 'with --to https://: what to be alerted of (default: error)',
  alertRate: 'with --to https://: alerts a minute at most (default: 6)',
  noRate: (text: string) => `--alert-rate: ${text} is no number from 1 to 600`,
  onlyWithTo: (option: string) => `${option} is about --to https://`,
  noPlace: (text: string) =>
    `--to: ${text} is no place such as postgres://siptriage@127.0.0.1/voip, nats://127.0.0.1 or https://127.0.0.1/hook`,
  noPostgres: '--to postgres:// takes the PostgreSQL client, which is not installed: npm install pg',
  noNats:
    '--to nats:// takes the NATS client, which is not installed: npm install @nats-io/transport-node @nats-io/jetstream',
  otherStream: (stream: string) => `the stream ${stream} stores no verdicts: name another, or add verdict.> to it`,
  laterSchema: 'its tables were made by a later siptriage',
  wrongUser: 'the user or the password is refused',
  noPassword: 'it asks for a password: PGPASSWORD or ~/.pgpass may give it',
  noDatabase: 'there is no such database',
  noRight: 'the user may not make or write the tables',
  noTls: 'it speaks no TLS; with ?sslmode=disable none is asked for',
  failed: (place: string, why: string) => `${place}: ${why}`,
  going: (place: string) => `verdicts go to ${place}`,
  trouble: (place: string, why: string) => `${place}: ${why}; trying again`,
  back: (place: string) => `${place} takes what it is sent again`,
  sent: (count: number, place: string) => `${count} ${count === 1 ? 'verdict' : 'verdicts'} sent to ${place}`,
  lost: (count: number, place: string) => `${count} ${count === 1 ? 'verdict' : 'verdicts'} did not get to ${place}`,
  heldBack: (count: number, place: string) =>
    `${count} ${count === 1 ? 'alert was' : 'alerts were'} held back from ${place} (--alert-rate)`,
});
