import type { Usage } from '../reply/reply.ts';
import { article } from './article.ts';
import { ask } from './ask.ts';
import { check, checkMessage } from './check.ts';
import { type Command, isSlashCommand, type SlashCommand } from './command.ts';
import { PRIVATE } from './definition.ts';
import { help } from './help.ts';
import { quote } from './quote.ts';
import { stance } from './stance.ts';
import { who } from './who.ts';
import { whoBanned } from './who-banned.ts';

/** Every command there is: what is registered, dispatched and shown in the help. */
export const commands: readonly Command[] = [
  ask,
  stance,
  whoBanned,
  who,
  quote,
  check,
  checkMessage,
  article,
  help,
];

/** A command with the option that it is about, as the help shows it. */
function usage({ definition: { name, description, options = [] } }: SlashCommand): Usage {
  const [option] = options.filter((candidate) => candidate.name !== PRIVATE);
  return { name, description, line: option === undefined ? `/${name}` : `/${name} ${option.name}` };
}

export const usages: readonly Usage[] = commands.filter(isSlashCommand).map(usage);
