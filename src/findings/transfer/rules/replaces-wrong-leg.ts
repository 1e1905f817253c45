import { translatable } from '../../../languages/index.ts';
import type { TransferRecord } from '../../../records/index.ts';
import type { Match, Rule, RuleText } from '../../rule.ts';
import { decisiveWords, failedWith, match, targetName, transferorName } from '../facts/transfer-facts.ts';

function judge(t: TransferRecord): Match | null {
  const { replaces, targetLeg } = t;
  if (
    !failedWith(t, [481]) ||
    replaces?.match !== 'exact' ||
    replaces.stateAtRefer !== 'confirmed' ||
    targetLeg === null
  ) {
    return null;
  }
  const { farAddresses } = replaces;
  if (isOwnLegOfSender(t)) {
    return match('network', 'likely');
  }
  const reached = [targetLeg.answeredBy, targetLeg.sentTo, targetLeg.sentFrom].filter((address) => address !== null);
  const isElsewhere = farAddresses.length > 0 && reached.length > 0 && !farAddresses.some((a) => reached.includes(a));
  // Two proxies before one target look the same.
  return isElsewhere ? match('network', 'possible') : null;
}

/** Who sent the INVITE is the far end of the named call itself, and passed its name on to somebody who has another leg. */
function isOwnLegOfSender({ replaces, targetLeg, referCallId }: TransferRecord): boolean {
  const [sender, receiver] = [targetLeg?.sentFrom ?? null, targetLeg?.answeredBy ?? targetLeg?.sentTo ?? null];
  const far = replaces?.farAddresses ?? [];
  return (
    sender !== null &&
    receiver !== null &&
    sender !== receiver &&
    replaces?.callId !== referCallId &&
    far.includes(sender) &&
    !far.includes(receiver)
  );
}

const en: RuleText<TransferRecord> = {
  title: "Replaces names another leg than the target's",
  what: 'The trace has the call that Replaces names, but it ends at another element than the one that was called: behind a B2BUA the leg of the target has its own Call-ID and tags.',
  why: 'This is the most frequent reason for 481 behind an SBC or PBX: nobody translated Replaces.',
  needs: "481, the named call up in this trace, and its far end at another address than the target's.",
  message: (t) =>
    `Replaces names the call between ${transferorName(t)} and ${t.replaces?.farAddresses.join(', ') ?? '?'}, but the call to ${targetName(t)} went to ${t.targetLeg?.answeredBy ?? t.targetLeg?.sentTo ?? '?'}, which knows another leg: ${decisiveWords(t)}`,
  fix: () => [
    'Let the B2BUA that owns both legs translate Replaces (or handle the REFER itself).',
    'Turn topology hiding of the Call-ID off for Replaces and Refer-To, or on for both.',
    "Capture on the target's side: its own leg shows which Call-ID and tags Replaces should have named.",
  ],
};

export const replacesWrongLeg: Rule<TransferRecord> = {
  id: 'transfer/replaces-wrong-leg',
  severity: 'error',
  references: ['RFC 3891 §3', 'RFC 5589 §7.3'],
  doubt: 'several-causes',
  check: (t) => judge(t),
  text: translatable(en),
};
