import { Pages } from '../../../bytes/index.ts';
import {
  CHECK_WORDS,
  CheckColumns,
  type CheckSettings,
  checkRecorded,
  type ListedCheck,
} from '../../../check/index.ts';
import { VERSION } from '../../../model/index.ts';
import { RecordedFace } from '../../output/json-report.ts';
import { PageFile } from '../../output/page-file.ts';
import type { Settings } from './settings.ts';

/** Takes a trace that is to be checked: beyond what memory is to hold, what it is told lies in a temporary file. */
export class CheckFace extends RecordedFace {
  readonly #file: PageFile;
  readonly #columns: CheckColumns;

  constructor({ lang }: Pick<Settings, 'lang'>) {
    const file = new PageFile();
    const pages = new Pages(file);
    const columns = new CheckColumns(CHECK_WORDS.in(lang), pages);
    super({ version: VERSION, lang }, pages, columns);
    this.#file = file;
    this.#columns = columns;
  }

  /** Makes a check of what was told, as often as it is asked for. */
  checker(settings: CheckSettings): (more?: CheckSettings) => ListedCheck {
    const recorded = this.report();
    return (more) => checkRecorded(recorded, this.#columns, { ...settings, ...more });
  }

  /** The result is told: nothing of it can be read any more. */
  close(): void {
    this.#file.close();
  }
}
