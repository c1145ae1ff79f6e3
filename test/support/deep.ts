import type { LitElement } from 'lit';

/** All elements that match, through open shadow roots; the selector's parts may lie in different roots, outermost first. */
export function deepAll(root: Element, selector: string): Element[] {
  const [host, ...rest] = selector.split(/ (?=[^>])/);
  if (rest.length > 0 && host?.startsWith('plan-'))
    return matches(root, host).flatMap((each) => deepAll(each, rest.join(' ')));
  return matches(root, selector);
}

/** The first that matches. */
export function deepOne(root: Element, selector: string): Element {
  const [found] = deepAll(root, selector);
  if (!found) throw new Error(`nothing matches ${selector}`);
  return found;
}

function matches(root: Element, selector: string): Element[] {
  const found: Element[] = [];
  const look = (within: Element | ShadowRoot): void => {
    found.push(...within.querySelectorAll(selector));
    for (const each of within.querySelectorAll('*')) if (each.shadowRoot) look(each.shadowRoot);
  };
  if (root.shadowRoot) look(root.shadowRoot);
  look(root);
  return found;
}

/** Waits until the element and all inside it have drawn what they were given. */
export async function settled(root: Element): Promise<void> {
  for (let round = 0; round < 4; round++) {
    const elements = [root, ...matches(root, '*')].filter(
      (each): each is LitElement => 'updateComplete' in each,
    );
    await Promise.all(elements.map((each) => each.updateComplete));
    await new Promise((resolve) => setTimeout(resolve));
  }
}
