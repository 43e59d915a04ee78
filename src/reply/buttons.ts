import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  ButtonStyle,
  ComponentType,
} from 'discord-api-types/v10';
import { type ButtonState, encodeButton } from './custom-id.ts';
import { wording } from './wording.ts';

export interface ButtonSpec {
  readonly label: string;
  readonly state: ButtonState;
  readonly disabled?: boolean;
}

/** The rows of a message: none, or one with these buttons, at most five. */
export function buttonRow(
  specs: readonly ButtonSpec[],
): APIActionRowComponent<APIButtonComponentWithCustomId>[] {
  if (specs.length === 0) return [];
  return [
    {
      type: ComponentType.ActionRow,
      components: specs.map(({ label, state, disabled }) => ({
        type: ComponentType.Button,
        style: ButtonStyle.Secondary,
        label,
        custom_id: encodeButton(state),
        ...(disabled === true ? { disabled } : {}),
      })),
    },
  ];
}

/**
 * *Previous* and *Next* around `current` of `total`, each in its place at the ends too, where it is disabled: a thumb
 * that presses *Next* again and again must not come down on *Previous*. None where there is nowhere to go.
 */
export function pager(current: number, total: number, state: (target: number) => ButtonState): ButtonSpec[] {
  if (total < 2) return [];
  return [
    {
      label: wording.buttons.previous,
      state: state(Math.max(1, current - 1)),
      disabled: current <= 1,
    },
    {
      label: wording.buttons.next,
      state: state(Math.min(total, current + 1)),
      disabled: current >= total,
    },
  ];
}
