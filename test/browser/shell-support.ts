import axe from 'axe-core';
import { loadFonts } from '#elements/fonts.ts';
import { TaskStage } from '#test/support/task-stage.ts';

loadFonts(document);

/** Puts an element on a stage with a real app, in a box of that width. */
export async function put<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  { width = 400, height = 0 }: { readonly width?: number; readonly height?: number } = {},
): Promise<{ readonly stage: TaskStage; readonly element: HTMLElementTagNameMap[K] }> {
  const stage = new TaskStage();
  const element = document.createElement(tag);
  stage.append(element);
  const room = document.createElement('main');
  room.style.cssText = `container-type:inline-size;width:${width}px;${height ? `height:${height}px` : ''}`;
  if (height) element.style.height = `${height}px`;
  room.append(stage);
  document.body.replaceChildren(room);
  await settle();
  return { stage, element };
}

/** Waits until what was asked has been drawn, in nested elements too. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 4; turn++) await new Promise((done) => setTimeout(done, 10));
}

/** Ids of the accessibility rules broken inside the page. */
export async function faults(): Promise<readonly string[]> {
  const { violations } = await axe.run(document.querySelector('main') ?? document.body, {
    rules: {
      region: { enabled: false },
      'landmark-main-is-top-level': { enabled: false },
      'landmark-no-duplicate-main': { enabled: false },
      'landmark-unique': { enabled: false },
    },
  });
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => JSON.stringify(target)).join(' ')}`,
  );
}

/** An element inside shadow roots, by one selector for each root. */
export function deep<E extends HTMLElement = HTMLElement>(from: Element, ...selectors: readonly string[]): E {
  let found: Element = from;
  for (const selector of selectors) {
    const next = found.shadowRoot?.querySelector(selector);
    if (!next) throw new Error(`no ${selector} in ${found.localName}`);
    found = next;
  }
  return found as E;
}

/** What has the focus, however deep. */
export function focused(): Element | null {
  let found = document.activeElement;
  while (found?.shadowRoot?.activeElement) found = found.shadowRoot.activeElement;
  return found;
}
