import { type Command, Help, type HelpConfiguration, type Option } from 'commander';
import { LANGUAGES, type Lang } from '../../languages/index.ts';
import { widthOf } from '../../page/index.ts';
import { argumentIn, descriptionOf } from './command-help.ts';
import { SpokenOption } from './spoken-option.ts';
import { HELP_WORDS } from './words.ts';

/** Narrower no text is wrapped beside its option. */
const LEAST_TEXT_WIDTH = 20;

/** How commander writes a help in a language: in English as it does by itself. */
export function helpIn(lang: Lang): HelpConfiguration {
  const shared = { minWidthToWrap: LEAST_TEXT_WIDTH, displayWidth: widthOf };
  if (lang === LANGUAGES[0]) {
    return shared;
  }
  const words = HELP_WORDS.in(lang);
  const titles: Readonly<Record<string, string>> = words.titles;
  return {
    ...shared,
    styleTitle: (title) => titles[title] ?? title,
    styleUsage: (usage) => usage.replace('[command]', words.command).replace('[options]', words.options),
    styleSubcommandTerm: (term) => term.replace('[command]', words.command).replace('[options]', words.options),
    commandDescription: (command) => aboutOf(command, lang),
    subcommandDescription: (command) => aboutOf(command, lang),
    argumentDescription: (argument) => argumentIn(argument, lang),
    optionDescription: (option) => optionIn(option, lang),
  };
}

function aboutOf(command: Command, lang: Lang): string {
  const words = HELP_WORDS.in(lang);
  return command.parent === null
    ? command.name() === 'help'
      ? words.help
      : words.about
    : descriptionOf(command, lang);
}

/** What an option means, and behind it, as commander writes it, what may be said and what is where nothing is said. */
function optionIn(option: Option, lang: Lang): string {
  const { help, version, choices, default: byDefault } = HELP_WORDS.in(lang);
  const described = Help.prototype.optionDescription.call(new Help(), option);
  const rest = described.slice(option.description.length);
  const own = option.long === '--help' ? help : option.long === '--version' ? version : option.description;
  const said = option instanceof SpokenOption ? option.said(lang) : own;
  return said + rest.replace('choices: ', choices).replace('default: ', byDefault);
}
