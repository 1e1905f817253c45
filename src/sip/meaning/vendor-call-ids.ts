/** Headers by which products name a call across their legs (correlation rules §5). */
export const VENDOR_CALL_IDS: readonly string[] = [
  'x-call-id',
  'x-original-call-id',
  'x-cid',
  'x-callid',
  'x-correlation-id',
  'x-asterisk-call-id',
  'x-fs-uuid',
  'x-freeswitch-uuid',
  'x-genesys-calluuid',
  'cisco-guid',
  'x-cisco-org-id',
  'x-acme-call-id',
  'p-correlation-id',
  'x-twilio-callsid',
  'x-inin-cnv',
];
