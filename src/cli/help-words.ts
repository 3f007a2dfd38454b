import { type Argument, Help, type HelpConfiguration, type Option } from 'commander';
import type { TextKey } from '../say/zh.ts';

type Say = (key: TextKey, facts?: { readonly [name: string]: string }) => string;

const TITLES: Readonly<Record<string, TextKey>> = {
  'Usage:': 'help.usage',
  'Options:': 'help.options',
  'Arguments:': 'help.arguments',
  'Commands:': 'help.commands',
};

/** Everything commander would say in English of its own accord. */
export function helpWords(say: Say): HelpConfiguration {
  const plain = new Help();
  const translated = (usage: string) =>
    usage.replace('[options]', say('help.word-options')).replace('[command]', say('help.word-command'));
  const described = (option: Option | Argument) => {
    const { description, defaultValue, defaultValueDescription } = option;
    const value = defaultValueDescription ?? defaultValue;
    const isTold = value !== undefined && typeof value !== 'boolean';
    const isAsked = 'mandatory' in option && option.mandatory;
    return `${description}${isAsked ? say('help.required') : ''}${isTold ? say('help.default', { value: String(value) }) : ''}`;
  };
  return {
    styleTitle: (title) => {
      const key = TITLES[title];
      return key ? say(key) : title;
    },
    commandUsage: (command) => translated(plain.commandUsage(command)),
    subcommandTerm: (command) => translated(plain.subcommandTerm(command)),
    optionDescription: described,
    argumentDescription: described,
  };
}
