import type { NewDeed, Outcome } from '../connection.ts';
import type { BotChoices, ComposerState, Field } from './state.ts';
import { optionsOf } from './state.ts';
import { asksBot } from './suggestions.ts';

/** Short enough not to be felt, long enough for a quick typist's next letter. */
const PAUSE_MS = 60;
const FAILED = 'Loading options failed.';

export interface ChoiceAsker {
  /** Asks the bot for choices where an option of its own has been entered or typed in. */
  follow(before: ComposerState, after: ComposerState): void;
  /** Whether the choices for what has been typed are still to come; those shown are for what was there before. */
  readonly isAsking: () => boolean;
}

/** Asks as one types; an answer that a later letter has outrun is dropped. */
export function createChoiceAsker(
  send: (deed: NewDeed) => Promise<Outcome>,
  answered: (choices: BotChoices) => void,
): ChoiceAsker {
  let latest = 0;
  let isAsking = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function ask(asked: number, state: ComposerState, field: Field): Promise<void> {
    const { draft } = state;
    if (draft === null) return;
    const { name } = field.option;
    const others = optionsOf({ ...draft, fields: draft.fields.filter((one) => one !== field) });
    const options = { ...('options' in others ? others.options : {}), [name]: field.text };
    const outcome = await send({ do: 'complete', name: draft.command.name, options, focused: name });
    if (asked !== latest) return;
    isAsking = false;
    const choices = outcome.type === 'done' ? (outcome.choices ?? []) : [];
    answered({ field: name, choices, problem: outcome.type === 'failed' ? FAILED : null });
  }

  return {
    follow(before, after) {
      const field = focused(after);
      if (
        after.field === before.field &&
        field?.text === focused(before)?.text &&
        after.draft?.command === before.draft?.command
      )
        return;
      latest += 1;
      clearTimeout(timer);
      isAsking = field !== undefined && !after.closed && asksBot(field.option);
      if (field === undefined || !isAsking) return;
      const asked = latest;
      timer = setTimeout(() => void ask(asked, after, field), after.field === before.field ? PAUSE_MS : 0);
    },
    isAsking: () => isAsking,
  };
}

const focused = ({ draft, field }: ComposerState): Field | undefined =>
  draft?.fields.find(({ option }) => option.name === field);
