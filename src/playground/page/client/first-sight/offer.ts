import type { SlashCommand } from '../composer/commands.ts';
import type { NewDeed, Outcome } from '../connection.ts';
import { commandToComplete, type Example, examplesFor } from './examples.ts';

/** What the article that ships is asked about; where another is read, the bot offers something of its own. */
const WANTED = ['germany', ''];

/** The examples of an empty channel, with a value that the bot itself offers. */
export async function loadExamples(
  commands: readonly SlashCommand[],
  botName: string,
  send: (deed: NewDeed) => Promise<Outcome>,
): Promise<readonly Example[]> {
  const target = commandToComplete(commands);
  if (target === null) return examplesFor(commands, botName, null);
  for (const typed of WANTED) {
    const deed: NewDeed = {
      do: 'complete',
      name: target.command.name,
      options: { [target.option]: typed },
      focused: target.option,
    };
    const outcome = await send(deed);
    const value = outcome.type === 'done' ? outcome.choices?.[0]?.value : undefined;
    if (value !== undefined) return examplesFor(commands, botName, value);
  }
  return examplesFor(commands, botName, null);
}
