import { translatable } from '../languages/index.ts';
import { alsoSays } from '../model/index.ts';

/** What the problems of what is listened to say, as those of `PROBLEM_FORMS`. */
export const INTAKE_FORMS = translatable({
  heardMalformed: '{} is no HEP packet; it is passed over',
  heardMalformedOften: '{} packets were no HEP packets; they were passed over',
  heardKey: 'A HEP packet from {} does not have the key that is asked for; it is passed over',
  heardKeyOften: '{} HEP packets did not have the key that is asked for; they were passed over',
  recordMalformed: 'A record of {} is empty or too long; it is passed over',
  heardFull: 'HEP packets came faster than they are read: what is told may lack messages from here on',
  heardFullOften: '{} HEP packets were dropped because they came faster than they are read',
  heardKernel: 'The system dropped {} datagrams before they were read: what is told may lack messages',
  sourceAhead: 'The clock of {} is {} s ahead of the others; its times are moved back by that',
  sourceLate: 'A message of {} came {} s behind what was told already; its time is moved',
  sourceLateOften: '{} messages of {} came behind what was told already, by up to {} s; their times were moved',
  sourceSilent: 'Nothing came from {} for {} s: what it saw may be missing',
  sourceMany: 'More than {} sources send; the others share one clock',
});

/** The forms in English, of which messages are made. */
export const HEARD = INTAKE_FORMS.english;

alsoSays(INTAKE_FORMS);
