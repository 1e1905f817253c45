import { loadJudges, type Story } from '../../findings/index.ts';
import type { Lang } from '../../reference/index.ts';
import { isPlainAddress, loadGrammar } from '../../sip/index.ts';
import { type CardOptions, settleCard } from '../../tokens/index.ts';
import type { ToldRecord } from './told-records.ts';

const NO_CARDS: CardOptions = { cards: [], keys: [] };

/** Judges one record, as it would be judged where it was made: nothing but the record is asked. Null for what is no story. */
export async function judgeRecord(told: ToldRecord, lang: Lang): Promise<Story | null> {
  const judges = await loadJudges();
  switch (told.type) {
    case 'call':
      return { type: 'call', call: judges.judgeCall(told.record, lang) };
    case 'transfer':
      if (!isPlainAddress(told.record.referToRaw)) {
        await loadGrammar();
      }
      return { type: 'transfer', transfer: judges.judgeTransfer(told.record, lang) };
    case 'rejection':
      return { type: 'rejection', rejection: judges.judgeRejection(await settleCard(told.record, NO_CARDS), lang) };
    case 'registration':
      return { type: 'registration', registration: judges.judgeRegistration(told.record, lang) };
    case 'notice':
      return { type: 'notice', notice: judges.judgeNotice(told.record, lang) };
    case 'form':
      return { type: 'form', form: judges.judgeForm(told.record, lang) };
    default:
      return null;
  }
}
