/** Every problem code of this layer, with what it means. `docs/` lists are made from here. */
export const CAPTURE_PROBLEMS = {
  'capture-cut-off': 'The input ends in the middle of a record; everything before it was read.',
  'pcap-record-too-long': 'A record claims a length beyond the limit: the file is damaged there and reading stops.',
  'pcapng-block-damaged': 'A block contradicts itself (its lengths, or its byte-order mark): reading stops there.',
  'pcapng-block-too-long': 'A packet block claims a length beyond the limit; it is skipped.',
  'pcapng-packet-damaged': 'A packet claims more bytes than its block holds; that packet is skipped.',
  'pcapng-unknown-interface': 'A packet names an interface that its section does not describe; that packet is skipped.',
  'pcapng-too-many-interfaces': 'A section describes more interfaces than are kept; their packets are skipped.',
  'pcapng-version': 'A section has a major version other than 1: reading stops there.',
  'gzip-damaged': 'The compressed data is damaged; everything before the damage was read.',
  'gzip-cut-off': 'The compressed data ends too early; everything before its end was read.',
  'record-damaged': 'A record contradicts itself or claims a length beyond the limit: reading stops there.',
  'compressed-damaged': 'The compressed data is damaged or of a kind that is not read; everything before was read.',
  'compressed-cut-off': 'The compressed data ends too early; everything before its end was read.',
  'compressed-window':
    'The compressed data asks for more than 128 MiB of memory to be undone; everything before was read.',
  'compressed-without-end':
    'The compressed data makes more than 1 GiB and more than a thousand times its size: reading stops there.',
  'archive-damaged': 'An archive is damaged; the captures before the damage were read.',
  'archive-cut-off': 'An archive ends too early; what it holds before its end was read.',
  'archive-entry-unreadable': 'An entry of an archive is encrypted or compressed by a method that is not read.',
  'archive-too-many-entries': 'An archive holds more than 10 000 entries; the rest is not read.',
  'archive-too-deep': 'An archive in an archive in an archive is not opened.',
  'archive-too-large-for-pipe':
    'An archive that can be read only once (standard input) holds more than is kept in memory; that entry is not read.',
  'time-outside-calendar':
    'A packet has a time before the year 0000 or after 9999: damage, or another unit; it is read without a time.',
  'input-unreadable': 'The input failed while it was read; everything before that was used.',
} as const;

export type CaptureProblemCode = keyof typeof CAPTURE_PROBLEMS;
