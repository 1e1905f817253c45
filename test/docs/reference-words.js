/** What the pages about rules and codes say besides what the program itself says of them. */
export const REFERENCE_WORDS = {
  en: {
    other: 'Tiếng Việt',
    allRules: 'All rules',
    allCodes: 'All codes',
    fixture: 'the trace, in words',
    codes: 'Codes',
    rules: 'Related rules',
    confused: 'Codes it is taken for',
    spokenOf: 'Rules that speak of it',
    told: 'The same on the command line',
  },
  vi: {
    other: 'English',
    allRules: 'Mọi quy tắc',
    allCodes: 'Mọi mã',
    fixture: 'kịch bản của bản ghi này',
    codes: 'Mã phản hồi',
    rules: 'Quy tắc liên quan',
    confused: 'Dễ nhầm với',
    spokenOf: 'Quy tắc nói về mã này',
    told: 'Xem bằng dòng lệnh',
  },
};
