import { noChange } from 'lit';
import { type AttributePart, Directive, directive } from 'lit/directive.js';

type Styles = Readonly<Record<string, string | number | null | undefined>>;

/**
 * Stands in for Lit's own `styleMap` in the components of Skyra, as the build has it: Lit writes the first styles as an
 * attribute, which a content security policy without inline styles refuses. Set one by one they are not inline.
 */
class StyleMap extends Directive {
  #before: readonly string[] = [];

  override render(_styles: Styles): unknown {
    return noChange;
  }

  override update({ element }: AttributePart, [styles]: [Styles]): unknown {
    for (const name of this.#before) if (styles[name] == null) element.style.removeProperty(dashed(name));
    for (const [name, value] of Object.entries(styles))
      if (value != null) element.style.setProperty(dashed(name), String(value));
    this.#before = Object.keys(styles);
    return noChange;
  }
}

const dashed = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

export const styleMap = directive(StyleMap);
