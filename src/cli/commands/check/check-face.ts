import {
  CHECK_WORDS,
  CheckColumns,
  type CheckSettings,
  checkRecorded,
  type ListedCheck,
} from '../../../check/index.ts';
import { VERSION } from '../../../model/index.ts';
import { RecordedFace } from '../../output/json-report.ts';
import { RecordSpool } from '../../output/record-spool.ts';
import type { Settings } from './settings.ts';

/** Takes a trace that is to be checked: of each story some numbers stay in memory, the rest lies in a temporary file. */
export class CheckFace extends RecordedFace {
  readonly #spool: RecordSpool;
  readonly #columns: CheckColumns;

  constructor({ lang }: Pick<Settings, 'lang'>) {
    const spool = new RecordSpool();
    const columns = new CheckColumns(CHECK_WORDS.in(lang));
    super({ version: VERSION, lang }, spool, columns);
    this.#spool = spool;
    this.#columns = columns;
  }

  /** Makes a check of what was told, as often as it is asked for. */
  checker(settings: CheckSettings): (more?: CheckSettings) => ListedCheck {
    const recorded = this.report();
    return (more) => checkRecorded(recorded, this.#columns, { ...settings, ...more });
  }

  /** The result is told: nothing of it can be read any more. */
  close(): void {
    this.#spool.close();
  }
}
