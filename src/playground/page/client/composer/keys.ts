import { type Change, type ComposerState, optionFor } from './state.ts';
import type { Suggestion, Suggestions } from './suggestions.ts';

interface Does {
  readonly apply: (change: Change) => void;
  readonly take: (suggestion: Suggestion) => void;
  readonly submit: () => void;
  readonly focus: () => void;
}

/** Whether a key ends a word of an input method, and is not for us. Safari tells of it by the number alone. */
const isOfInputMethod = ({ isComposing, keyCode }: KeyboardEvent): boolean => isComposing || keyCode === 229;

/** Whether a key takes what is lit in the list of an option. */
export function isTaking(event: KeyboardEvent): boolean {
  const { key, shiftKey, target } = event;
  const isKey = (key === 'Enter' || key === 'Tab') && !shiftKey;
  return isKey && target instanceof HTMLInputElement && !isOfInputMethod(event);
}

/** What the keys do in the composer, as in Discord's. */
export function onComposerKey(
  event: KeyboardEvent,
  state: ComposerState,
  { items }: Suggestions,
  does: Does,
): void {
  const { target } = event;
  if (isOfInputMethod(event)) return;
  const isBox = target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;
  // A list that has to scroll can be reached itself.
  const isList = target instanceof HTMLElement && target.role === 'listbox';
  const done =
    ((isBox || isList) && items.length > 0 && listKey(event, state, items, does)) ||
    (isBox && boxKey(event, state, does)) ||
    leaveKey(event, state, does);
  if (done) {
    event.preventDefault();
    event.stopPropagation();
  } else typeOn(event, state, does);
}

function listKey(
  { key, shiftKey }: KeyboardEvent,
  state: ComposerState,
  items: readonly Suggestion[],
  { apply, take, submit }: Does,
): boolean {
  const { lit, text } = state;
  if (key === 'ArrowDown' || key === 'ArrowUp') {
    const by = key === 'ArrowDown' ? 1 : items.length - 1;
    apply({ type: 'lit', lit: (lit + by) % items.length });
    return true;
  }
  if (key === 'Escape') {
    apply({ type: 'close' });
    return true;
  }
  const item = items[Math.min(lit, items.length - 1)];
  if ((key !== 'Enter' && key !== 'Tab') || shiftKey || item === undefined) return false;
  // A whole name that needs nothing more is run; Discord would want a second Enter, which does no harm here.
  if (key === 'Enter' && isWholeCommand(item, text)) return false;
  const isAll = key === 'Enter' && isWholeChoice(item, state);
  take(item);
  if (isAll) submit();
  return true;
}

function isWholeCommand({ take }: Suggestion, text: string): boolean {
  return (
    take.type === 'command' &&
    text.trim() === `/${take.command.name}` &&
    take.command.options.every(({ required }) => !required)
  );
}

/** A choice that was typed to its end, where the command lacks nothing else, is sent with it, in the same way. */
function isWholeChoice({ take }: Suggestion, { draft }: ComposerState): boolean {
  if (take.type !== 'choice' || draft === null) return false;
  const { name, value } = take.choice;
  return draft.fields.every(({ option, text }) => {
    const typed = text.trim().toLowerCase();
    if (option.name === take.field) return [name, String(value)].some((one) => one.toLowerCase() === typed);
    return !option.required || typed !== '';
  });
}

function boxKey(event: KeyboardEvent, state: ComposerState, does: Does): boolean {
  const { key, shiftKey, target } = event;
  if (key === 'Enter' && !shiftKey) {
    does.submit();
    return true;
  }
  if (target instanceof HTMLTextAreaElement) return historyKey(event, state, target, does);
  return (
    key === 'Backspace' && target instanceof HTMLInputElement && target.value === '' && backOut(state, does)
  );
}

function historyKey(
  { key }: KeyboardEvent,
  { text, recalled, history }: ComposerState,
  box: HTMLTextAreaElement,
  { apply }: Does,
): boolean {
  if (history.length === 0 || (text !== '' && recalled === null)) return false;
  if (key !== 'ArrowUp' && key !== 'ArrowDown') return false;
  // Within several lines the arrows move the caret first.
  const isAtEdge =
    key === 'ArrowUp'
      ? !box.value.slice(0, box.selectionStart).includes('\n')
      : !box.value.slice(box.selectionEnd).includes('\n');
  if (!isAtEdge || (key === 'ArrowDown' && recalled === null)) return false;
  apply({ type: 'recall', by: key === 'ArrowUp' ? -1 : 1 });
  box.setSelectionRange(box.value.length, box.value.length);
  return true;
}

/** Backspace in an empty option takes it back; in the first, the command. */
function backOut({ draft, field }: ComposerState, { apply, focus }: Does): boolean {
  const entry = draft?.fields.find(({ option }) => option.name === field);
  if (entry === undefined || field === null) return false;
  if (!entry.option.required) apply({ type: 'remove', field });
  else if (draft?.fields[0] === entry) apply({ type: 'leave' });
  else return false;
  focus();
  return true;
}

/** Escape ends the reply, then the command. */
function leaveKey(
  { key }: KeyboardEvent,
  { reply, draft, text }: ComposerState,
  { apply, focus }: Does,
): boolean {
  const isCommandName =
    key === 'Backspace' && draft !== null && document.activeElement?.id === 'command-name';
  if (key !== 'Escape' && !isCommandName) return false;
  if (draft !== null) apply({ type: 'leave' });
  else if (reply !== null) apply({ type: 'reply', reply: null });
  else if (text === '') return false;
  focus();
  return true;
}

/** Who types on after a command's name means an option of it: it is there when the key arrives. */
function typeOn(
  { key, ctrlKey, metaKey, altKey }: KeyboardEvent,
  { draft, field }: ComposerState,
  { apply, focus }: Does,
): void {
  const isSign = [...key].length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey;
  const option = draft !== null && field === null && isSign ? optionFor(draft, key) : null;
  if (option === null) return;
  apply({ type: 'add', field: option });
  focus();
}
